package nl.weerthuis.allocation.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** What lets a corporation meet a person: a lease, never longer than the answer term. Its id stands sealed. */
@Embeddable
record Introduction(
        @Column(name = "introduction_ref") byte[] reference,
        @Column(name = "introduced_until") LocalDate until,
        @Column(name = "introduction_ended_on") LocalDate endedOn) {

    static final String PURPOSE = "HOUSING_OFFER";

    static Introduction prepared(byte[] reference) {
        return new Introduction(reference, null, null);
    }

    boolean isGranted() {
        return until != null && endedOn == null;
    }

    boolean livesOn(LocalDate date) {
        return isGranted() && !until.isBefore(date);
    }

    Introduction granted(LocalDate newEnd) {
        return new Introduction(reference, newEnd, null);
    }

    Introduction ended(LocalDate on) {
        return new Introduction(reference, until, on);
    }
}
