package nl.weerthuis.caseflow.reopening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.EndedCases;
import nl.weerthuis.caseflow.event.CaseEvent.CaseReopened;
import nl.weerthuis.platform.event.Outbox;

/** Reopens a case that had ended: nothing of its history is lost, and its client waits since the day they always did. */
@ApplicationScoped
class ReopenCase {

    record Command(UUID caseId, String ifMatch, ReopeningReason reason) {}

    private final EndedCases ended;
    private final Cases cases;
    private final AccessTrail trail;
    private final Outbox outbox;
    private final Clock clock;

    ReopenCase(EndedCases ended, Cases cases, AccessTrail trail, Outbox outbox, Clock clock) {
        this.ended = ended;
        this.cases = cases;
        this.trail = trail;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    CaseSheet handle(Command command) {
        var reason = command.reason();
        var sheet = ended.reopen(
                new EndedCases.Reopening(command.caseId(), command.ifMatch(), reason.name(), reason.isMistake()));
        outbox.append(new CaseReopened(
                sheet.id(), sheet.level(), sheet.state().name(), sheet.waitingSince(), LocalDate.now(clock)));
        trail.outflow("reopen-case", sheet.clientId(), sheet.level(), Set.of("P5"));
        return cases.standing(sheet.id());
    }
}
