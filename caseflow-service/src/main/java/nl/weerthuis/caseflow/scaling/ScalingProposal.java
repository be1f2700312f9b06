package nl.weerthuis.caseflow.scaling;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;

/** More or less support in the new home, asked by who gives it and decided by who grants it. */
@Entity
class ScalingProposal {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private ScalingDirection direction;

    @Enumerated(EnumType.STRING)
    private ScalingTrigger triggerCode;

    private int hoursPerWeek;
    private LocalDate startOn;

    @Enumerated(EnumType.STRING)
    private ScalingState state;

    private LocalDate proposedOn;
    private String proposedBy;
    private LocalDate decideBy;
    private Integer grantedHours;

    @Enumerated(EnumType.STRING)
    private ScalingDecline declineCode;

    private LocalDate decidedOn;
    private String decidedBy;

    ScalingProposal() {}

    ScalingProposal(ProposeScaling.Command command, LocalDate on, LocalDate decideBy, String by) {
        this.id = UUID.randomUUID();
        this.caseId = command.caseId();
        this.direction = command.direction();
        this.triggerCode = command.trigger();
        this.hoursPerWeek = command.hoursPerWeek();
        this.startOn = command.startOn();
        this.state = ScalingState.PROPOSED;
        this.proposedOn = on;
        this.proposedBy = by;
        this.decideBy = decideBy;
    }

    /** @param hours other hours than were asked for, or null */
    int grant(Integer hours, LocalDate on, String by) {
        become(ScalingState.GRANTED, on, by);
        grantedHours = hours == null ? hoursPerWeek : hours;
        return grantedHours;
    }

    void decline(ScalingDecline code, LocalDate on, String by) {
        become(ScalingState.DECLINED, on, by);
        declineCode = code;
    }

    private void become(ScalingState following, LocalDate on, String by) {
        if (!state.next().contains(following)) {
            throw Problem.conflict("scaling-decided", state.name());
        }
        state = following;
        decidedOn = on;
        decidedBy = by;
    }

    Proposals.Waiting waiting() {
        return new Proposals.Waiting(id, decideBy);
    }

    ScalingProposalView view(LocalDate today) {
        return new ScalingProposalView(
                id,
                direction,
                triggerCode,
                hoursPerWeek,
                startOn,
                state,
                proposedOn,
                decideBy,
                state == ScalingState.PROPOSED && today.isAfter(decideBy),
                grantedHours,
                declineCode,
                decidedOn);
    }
}
