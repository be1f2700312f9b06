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
        M3(3),
        M6(6),
        M12(12),
        M24(24);

        private final int months;

        Month(int months) {
            this.months = months;
        }

        int months() {
            return months;
        }
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
    private int round;

    @Enumerated(EnumType.STRING)
    private Month moment;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private LocalDate recordedOn;

    AftercareMoment() {}

    /** @param round which time the client was housed in this case, from 1 */
    AftercareMoment(UUID caseId, int round, Month moment, Outcome outcome, LocalDate recordedOn) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.round = round;
        this.moment = moment;
        this.outcome = outcome;
        this.recordedOn = recordedOn;
    }

    AftercareMomentView view() {
        return new AftercareMomentView(round, moment, outcome, recordedOn);
    }
}
