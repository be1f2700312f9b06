package nl.weerthuis.caseflow.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.event.CaseEvent;
import nl.weerthuis.caseflow.precondition.PreconditionCode;
import nl.weerthuis.caseflow.precondition.Preconditions;
import nl.weerthuis.platform.event.Outbox;

/** Records what the client agrees to, or no longer; for the table it settles or reopens that precondition. */
@ApplicationScoped
public class RecordConsent {

    public record Command(UUID caseId, String ifMatch, ConsentStatement statement) {}

    private final Cases cases;
    private final Consents consents;
    private final Preconditions preconditions;
    private final AccessTrail trail;
    private final Outbox outbox;

    RecordConsent(Cases cases, Consents consents, Preconditions preconditions, AccessTrail trail, Outbox outbox) {
        this.cases = cases;
        this.consents = consents;
        this.preconditions = preconditions;
        this.trail = trail;
        this.outbox = outbox;
    }

    @Transactional
    public CaseSheet handle(Command command) {
        var statement = command.statement();
        var deed = Deed.of("consent-changed").with(statement.scope() + "=" + statement.status());
        var sheet = cases.command(command.caseId(), command.ifMatch(), deed);
        var facts = new ArrayList<CaseEvent>();
        facts.add(consents.again(sheet, statement));
        if (statement.scope() == ConsentScope.TABLE) {
            var follows = consents.opensTable(sheet.id())
                    ? preconditions.meet(sheet, PreconditionCode.CONSENT)
                    : preconditions.reopen(sheet, PreconditionCode.CONSENT);
            follows.ifPresent(facts::add);
        }
        outbox.append(facts);
        trail.outflow("record-consent", sheet.clientId(), sheet.level(), Set.of("P5"));
        return cases.standing(sheet.id());
    }
}
