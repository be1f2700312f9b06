package nl.weerthuis.caseflow.hold;

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
import nl.weerthuis.platform.security.Caller;

/** Parks a case until a date: its clock stands still and no dwelling is offered. */
@ApplicationScoped
class ParkCase {

    record Command(UUID caseId, String ifMatch, HoldReason reason, LocalDate until) {}

    private final Cases cases;
    private final Holds holds;
    private final AccessTrail trail;
    private final Caller caller;
    private final Clock clock;

    ParkCase(Cases cases, Holds holds, AccessTrail trail, Caller caller, Clock clock) {
        this.cases = cases;
        this.holds = holds;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    CaseSheet handle(Command command) {
        var deed = Deed.of("case-on-hold").with(command.reason().name());
        var sheet = cases.command(command.caseId(), command.ifMatch(), deed);
        holds.hold(
                sheet,
                new CaseHold(
                        sheet.id(),
                        command.reason(),
                        LocalDate.now(clock),
                        command.until(),
                        caller.organisationKind()));
        trail.outflow("park-case", sheet.clientId(), sheet.level(), Set.of("P5"));
        return cases.standing(sheet.id());
    }
}
