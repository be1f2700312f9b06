package nl.weerthuis.caseflow.hold;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case that stands still until a date, which ends it by itself. */
@Entity
class CaseHold {

    @Schema(name = "Hold", description = "Time for which a case was parked (Dutch: aanhouding)")
    record View(
            HoldReason reason,

            @Schema(description = "First day (Dutch: aangehouden op)")
            LocalDate heldOn,

            @Schema(description = "Last day, as it was meant (Dutch: aangehouden tot en met)")
            LocalDate until,

            @Schema(description = "When somebody ended it earlier (Dutch: eerder beëindigd op)")
            LocalDate endedOn,

            @Schema(description = "Kind of organisation that parked it (Dutch: soort organisatie)")
            String byKind) {}

    @Id
    private UUID id;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private HoldReason reason;

    private LocalDate heldOn;
    private LocalDate until;
    private String heldByKind;
    private LocalDate endedOn;

    CaseHold() {}

    CaseHold(UUID caseId, HoldReason reason, LocalDate heldOn, LocalDate until, String heldByKind) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.reason = reason;
        this.heldOn = heldOn;
        this.until = until;
        this.heldByKind = heldByKind;
    }

    boolean isOn(LocalDate day) {
        return endedOn == null && !day.isAfter(until);
    }

    void end(LocalDate on) {
        endedOn = on;
    }

    LocalDate until() {
        return until;
    }

    /** Days on which the clock stood still, up to this one. */
    long stoppedDays(LocalDate today) {
        var last = endedOn == null ? until.plusDays(1) : endedOn;
        return heldOn.datesUntil(last.isAfter(today) ? today : last).count();
    }

    View view() {
        return new View(reason, heldOn, until, endedOn, heldByKind);
    }
}
