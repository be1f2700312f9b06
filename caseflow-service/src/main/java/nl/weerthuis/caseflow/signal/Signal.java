package nl.weerthuis.caseflow.signal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;

/** That something goes wrong in a tenancy, to be answered before a day. */
@Entity
class Signal {

    @Id
    private UUID id;

    private UUID caseId;
    private String region;
    // Only of what came from a landlord, by which allocation knows it.
    private UUID signalRef;

    @Enumerated(EnumType.STRING)
    private SignalKind kind;

    private LocalDate raisedOn;
    private LocalDate respondBy;

    @Enumerated(EnumType.STRING)
    private SignalAnswerCode answer;

    private LocalDate answeredOn;

    Signal() {}

    Signal(UUID caseId, String region, UUID signalRef, SignalKind kind, LocalDate raisedOn, LocalDate respondBy) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.region = region;
        this.signalRef = signalRef;
        this.kind = kind;
        this.raisedOn = raisedOn;
        this.respondBy = respondBy;
    }

    void answer(SignalAnswerCode code, LocalDate on) {
        if (answeredOn != null) {
            throw Problem.conflict("signal-answered-before");
        }
        answer = code;
        answeredOn = on;
    }

    UUID id() {
        return id;
    }

    /** Null of what the provider itself saw. */
    UUID signalRef() {
        return signalRef;
    }

    SignalView view(LocalDate today) {
        var done = answeredOn == null ? today : answeredOn;
        return new SignalView(
                id, kind, signalRef != null, raisedOn, respondBy, answer, answeredOn, done.isAfter(respondBy));
    }
}
