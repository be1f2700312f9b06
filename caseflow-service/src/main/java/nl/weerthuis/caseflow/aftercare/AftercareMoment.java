package nl.weerthuis.caseflow.aftercare;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody was some months after the keys; each moment once, and "unknown" is an answer too. */
@Entity
class AftercareMoment {

    @Schema(name = "AftercareMonth", description = "Months after the keys (Dutch: nazorgmoment)")
    enum Month {
        M3,
        M6,
        M12,
        M24
    }

    @Schema(name = "AftercareOutcome", description = "How it goes (Dutch: uitkomst van de nazorg)")
    enum Outcome {
        STABLE,
        MOVED,
        RELAPSE,
        EVICTED,
        UNKNOWN,
        OUT_OF_SIGHT
    }

    @Id
    private UUID id;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Month moment;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private LocalDate recordedOn;

    AftercareMoment() {}

    AftercareMoment(UUID caseId, Month moment, Outcome outcome, LocalDate recordedOn) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.moment = moment;
        this.outcome = outcome;
        this.recordedOn = recordedOn;
    }
}
