package nl.weerthuis.caseflow.dispute;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;

/** Two municipalities that differ about the origin of one case; the case goes on meanwhile. */
@Entity
class OriginDispute {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private DisputeGround ground;

    @Enumerated(EnumType.STRING)
    private DisputeStep step;

    private LocalDate raisedOn;
    private UUID raisedBy;
    private LocalDate stepSince;
    private LocalDate dueOn;
    private LocalDate settledOn;
    private String settledMunicipality;

    OriginDispute() {}

    OriginDispute(UUID caseId, DisputeGround ground, UUID raisedBy, LocalDate on, LocalDate dueOn) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.ground = ground;
        this.raisedBy = raisedBy;
        this.raisedOn = on;
        this.step = DisputeStep.CONTACT_PERSONS;
        this.stepSince = on;
        this.dueOn = dueOn;
    }

    /** The step that would follow; a dispute that is settled or stands before the committee goes no higher. */
    DisputeStep higher() {
        return step.higher().orElseThrow(() -> Problem.conflict("dispute-step", step.name()));
    }

    void escalate(LocalDate on, LocalDate due) {
        become(higher(), on);
        dueOn = due;
    }

    /** @param municipality null if it remains unknown */
    void settle(String municipality, LocalDate on) {
        become(DisputeStep.SETTLED, on);
        settledOn = on;
        settledMunicipality = municipality;
        dueOn = null;
    }

    private void become(DisputeStep following, LocalDate on) {
        if (!step.next().contains(following)) {
            throw Problem.conflict("dispute-step", step.name());
        }
        step = following;
        stepSince = on;
    }

    Disputes.Waiting waiting() {
        return new Disputes.Waiting(id, dueOn);
    }

    OriginDisputeView view(LocalDate today) {
        return new OriginDisputeView(
                id,
                ground,
                step,
                raisedOn,
                raisedBy,
                stepSince,
                dueOn,
                dueOn != null && today.isAfter(dueOn),
                settledOn,
                settledMunicipality);
    }
}
