package nl.weerthuis.housing.tenancy;

import java.time.LocalDate;

/** @param keyDate the right one, where that is what was wrong; else null */
record Correction(CorrectionSubject subject, CorrectionReason reason, LocalDate keyDate) {}
