package nl.weerthuis.housing.dwelling;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What was said once of when a dwelling becomes free. Never changed: a later word stands beside it. */
@Entity
class AvailabilityRevision {

    @Id
    private UUID id;

    private UUID dwellingId;
    private LocalDate expectedOn;
    private LocalDate emptySince;

    @Enumerated(EnumType.STRING)
    private AvailabilityReason reason;

    private Instant statedAt;

    protected AvailabilityRevision() {}

    AvailabilityRevision(
            UUID dwellingId, LocalDate expectedOn, LocalDate emptySince, AvailabilityReason reason, Instant statedAt) {
        this.id = UUID.randomUUID();
        this.dwellingId = dwellingId;
        this.expectedOn = expectedOn;
        this.emptySince = emptySince;
        this.reason = reason;
        this.statedAt = statedAt;
    }

    UUID id() {
        return id;
    }

    UUID dwellingId() {
        return dwellingId;
    }

    /** Null if nothing is expected any more. */
    LocalDate expectedOn() {
        return expectedOn;
    }

    /** Null while somebody lives there, or if it was not said. */
    LocalDate emptySince() {
        return emptySince;
    }

    AvailabilityReason reason() {
        return reason;
    }

    Instant statedAt() {
        return statedAt;
    }
}
