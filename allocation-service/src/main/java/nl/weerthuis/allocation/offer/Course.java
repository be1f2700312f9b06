package nl.weerthuis.allocation.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** Dates of an offer on its way. What did not happen is absent. */
@Embeddable
record Course(
        @Column(name = "viewing_at") Instant viewingAt,
        @Column(name = "planned_key_date") LocalDate plannedKeyDate,
        @Column(name = "key_date") LocalDate keyDate,
        @Column(name = "closed_on") LocalDate closedOn) {

    static Course begun() {
        return new Course(null, null, null, null);
    }

    Course viewing(Instant at) {
        return new Course(at, plannedKeyDate, keyDate, closedOn);
    }

    Course keysPlanned(LocalDate planned) {
        return new Course(viewingAt, planned, keyDate, closedOn);
    }

    Course keys(LocalDate on) {
        return new Course(viewingAt, plannedKeyDate, on, closedOn);
    }

    Course closed(LocalDate on) {
        return new Course(viewingAt, plannedKeyDate, keyDate, on);
    }
}
