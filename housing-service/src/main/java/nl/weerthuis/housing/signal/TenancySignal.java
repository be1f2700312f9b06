package nl.weerthuis.housing.signal;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.housing.tenancy.LivedIn;
import nl.weerthuis.platform.event.Event;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Word;

/** That something goes wrong in a home. Whose home it is, this service does not know. */
@Entity
class TenancySignal {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID tenancyId;
    private UUID offerId;
    private UUID corporationId;
    private String region;

    @Embedded
    private Report report;

    @Enumerated(EnumType.STRING)
    private SignalState state;

    @Enumerated(EnumType.STRING)
    private WarningStep step;

    private LocalDate respondBy;
    private String answer;
    private LocalDate answeredOn;

    @Enumerated(EnumType.STRING)
    private SignalOutcome outcome;

    private LocalDate closedOn;

    protected TenancySignal() {}

    TenancySignal(LivedIn home, Report report, LocalDate respondBy) {
        this.id = UUID.randomUUID();
        this.tenancyId = home.tenancyId();
        this.offerId = home.offerId();
        this.corporationId = home.corporationId();
        this.region = home.region();
        this.report = report;
        this.state = SignalState.OPEN;
        this.respondBy = respondBy;
    }

    Event raised() {
        return new SignalEvent.SignalRaised(offerId, id, report.kind(), null, report.raisedOn(), respondBy);
    }

    /** The next step of the ladder; whoever supports the tenant is asked anew. */
    Event warn(WarningStep taken, LocalDate on, LocalDate by) {
        requireRunning();
        var next = nextStep();
        if (next.isEmpty()) {
            throw Problem.conflict("no-further-warning");
        }
        if (next.get() != taken) {
            throw Problem.conflict("warning-out-of-turn", new Word(next.get().name()));
        }
        step = taken;
        state = SignalState.OPEN;
        respondBy = by;
        answer = null;
        answeredOn = null;
        return new SignalEvent.SignalRaised(offerId, id, report.kind(), taken, on, by);
    }

    /** Said by whoever supports the tenant. What comes late, or twice, changes nothing. */
    void answered(String code, LocalDate on) {
        if (state.next().contains(SignalState.ANSWERED)) {
            state = SignalState.ANSWERED;
            answer = code;
            answeredOn = on;
        }
    }

    void close(SignalOutcome how, LocalDate on) {
        requireRunning();
        state = SignalState.CLOSED;
        outcome = how;
        closedOn = on;
    }

    void requireRunning() {
        if (state == SignalState.CLOSED) {
            throw Problem.conflict("signal-closed", new Word(outcome.name()));
        }
    }

    private Optional<WarningStep> nextStep() {
        return step == null ? Optional.of(WarningStep.FIRST) : step.next();
    }

    /** What readers see of it, at this moment. */
    SignalSheet sheet() {
        return new SignalSheet(
                id,
                version,
                tenancyId,
                offerId,
                corporationId,
                region,
                report,
                state,
                step,
                nextStep().filter(any -> state != SignalState.CLOSED).orElse(null),
                respondBy,
                answer,
                answeredOn,
                outcome,
                closedOn);
    }
}
