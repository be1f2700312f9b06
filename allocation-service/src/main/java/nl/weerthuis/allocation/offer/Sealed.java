package nl.weerthuis.allocation.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Whose offer it is, by whom nominated and under which introduction: only the holder of the key can follow it. */
@Embeddable
record Sealed(
        @Column(name = "case_ref") byte[] caseReference,
        @Column(name = "provider_ref") byte[] providerReference,
        @Column(name = "introduction_ref") byte[] introductionReference) {}
