package nl.weerthuis.caseflow.aftercare;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.CaseState;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.event.CaseEvent.CaseWithdrawn;
import nl.weerthuis.platform.event.Outbox;

/** Ends a case before the keys. */
@ApplicationScoped
class WithdrawCase {

    record Command(UUID caseId, String ifMatch, WithdrawalCode code) {}

    private final Cases cases;
    private final AccessTrail trail;
    private final Outbox outbox;
    private final Clock clock;

    WithdrawCase(Cases cases, AccessTrail trail, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.trail = trail;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    CaseSheet handle(Command command) {
        var today = LocalDate.now(clock);
        var deed = Deed.of("case-withdrawn").with(command.code().name()).to(CaseState.WITHDRAWN);
        var sheet = cases.command(command.caseId(), command.ifMatch(), deed);
        cases.closed(sheet.id(), today);
        outbox.append(
                new CaseWithdrawn(sheet.id(), sheet.level(), command.code().told(), today));
        trail.outflow("withdraw-case", sheet.clientId(), sheet.level(), Set.of("P5"));
        return cases.standing(sheet.id());
    }
}
