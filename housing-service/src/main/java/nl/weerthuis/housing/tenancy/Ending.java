package nl.weerthuis.housing.tenancy;

import java.time.LocalDate;

/** Why and on which day a tenancy ended. */
public record Ending(EndCode code, LocalDate on) {}
