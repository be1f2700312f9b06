package nl.weerthuis.allocation.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Whose offer it is, by whom nominated, under which introduction and as what it counts: only the holder of the key can
 * follow it.
 */
@Embeddable
record Sealed(
        @Column(name = "case_ref") byte[] caseReference,
        @Column(name = "provider_ref") byte[] providerReference,
        @Column(name = "introduction_ref") byte[] introductionReference,
        @Column(name = "realisation_ref") byte[] realisationReference) {

    Sealed(byte[] caseReference, byte[] providerReference, byte[] introductionReference) {
        this(caseReference, providerReference, introductionReference, null);
    }

    /** What the home counts under, once it does. */
    Sealed countedAs(byte[] realisation) {
        return new Sealed(caseReference, providerReference, introductionReference, realisation);
    }
}
