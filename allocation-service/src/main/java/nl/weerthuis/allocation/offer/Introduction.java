package nl.weerthuis.allocation.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** What lets a corporation meet a person: a lease, never longer than the answer term. */
@Embeddable
record Introduction(
        @Column(name = "introduced_until") LocalDate until,
        @Column(name = "introduction_ended_on") LocalDate endedOn) {

    static final String PURPOSE = "HOUSING_OFFER";

    static Introduction none() {
        return new Introduction(null, null);
    }

    static Introduction granted(LocalDate until) {
        return new Introduction(until, null);
    }

    boolean isGranted() {
        return until != null && endedOn == null;
    }

    boolean livesOn(LocalDate date) {
        return isGranted() && !until.isBefore(date);
    }

    Introduction ended(LocalDate on) {
        return new Introduction(until, on);
    }
}
