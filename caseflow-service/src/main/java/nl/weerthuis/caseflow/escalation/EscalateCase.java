package nl.weerthuis.caseflow.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.platform.security.Caller;

/** Takes a case to the ladder: a provider to the coordinator, the coordinator to the table. */
@ApplicationScoped
class EscalateCase {

    record Command(UUID caseId, String ifMatch, EscalationReason reason, String explanation) {}

    private final Cases cases;
    private final Clients clients;
    private final Escalations escalations;
    private final AccessTrail trail;
    private final Caller caller;

    EscalateCase(Cases cases, Clients clients, Escalations escalations, AccessTrail trail, Caller caller) {
        this.cases = cases;
        this.clients = clients;
        this.escalations = escalations;
        this.trail = trail;
        this.caller = caller;
    }

    @Transactional
    EscalationView handle(Command command) {
        // Who is on a level does not ask that level.
        var level = caller.organisationKind().equals("REGION") ? Level.TABLE : Level.CASE;
        var deed = Deed.of("case-escalated").with(level + "=" + command.reason());
        var sheet = cases.command(command.caseId(), command.ifMatch(), deed);
        var cause = new CaseEscalation.Cause(command.reason(), null, caller.organisationKind());
        var escalation = escalations.open(sheet, cause, level);
        var key = clients.key(sheet.clientId()).orElseThrow();
        escalation.explain(command.explanation(), key);
        trail.outflow("escalate-case", sheet.clientId(), sheet.level(), Set.of("P5"));
        return escalations.view(escalation, key);
    }
}
