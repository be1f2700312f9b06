package nl.weerthuis.caseflow.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.event.CaseEvent.SignalAnswered;
import nl.weerthuis.platform.event.Outbox;

/** Says what was done about a signal; who raised it from outside is told. */
@ApplicationScoped
class AnswerSignal {

    record Command(UUID caseId, UUID signalId, String ifMatch, SignalAnswerCode code) {}

    private final Cases cases;
    private final SignalRepository signals;
    private final AccessTrail trail;
    private final Outbox outbox;
    private final Clock clock;

    AnswerSignal(Cases cases, SignalRepository signals, AccessTrail trail, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.signals = signals;
        this.trail = trail;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    CaseSheet handle(Command command) {
        var deed = Deed.of("signal-answered").with(command.code().name());
        var sheet = cases.command(command.caseId(), command.ifMatch(), deed);
        RaiseSignal.requireHoused(sheet);
        var signal = signals.require(sheet.id(), command.signalId());
        var today = LocalDate.now(clock);
        signal.answer(command.code(), today);
        if (signal.signalRef() != null) {
            outbox.append(new SignalAnswered(
                    sheet.id(),
                    sheet.level(),
                    signal.signalRef(),
                    command.code().name(),
                    today));
        }
        trail.outflow("answer-signal", sheet.clientId(), sheet.level(), Set.of("P3", "P5"));
        return cases.standing(sheet.id());
    }
}
