package nl.weerthuis.caseflow.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.client.Clients;

/** Writes down what the level answered. The case is not escalated any more. */
@ApplicationScoped
class ResolveEscalation {

    record Command(UUID caseId, UUID id, String ifMatch, EscalationOutcome outcome, String answer) {}

    private final Cases cases;
    private final Clients clients;
    private final CaseEscalationRepository repository;
    private final Escalations escalations;
    private final AccessTrail trail;

    ResolveEscalation(
            Cases cases,
            Clients clients,
            CaseEscalationRepository repository,
            Escalations escalations,
            AccessTrail trail) {
        this.cases = cases;
        this.clients = clients;
        this.repository = repository;
        this.escalations = escalations;
        this.trail = trail;
    }

    @Transactional
    EscalationView handle(Command command) {
        var deed = Deed.of("case-escalation-ended").with(command.outcome().name());
        var sheet = cases.command(command.caseId(), command.ifMatch(), deed);
        var escalation = repository.require(sheet.id(), command.id());
        escalations.resolve(sheet, escalation, command.outcome());
        var key = clients.key(sheet.clientId()).orElseThrow();
        escalation.because(command.answer(), key);
        trail.outflow("resolve-escalation", sheet.clientId(), sheet.level(), Set.of("P5"));
        return escalations.view(escalation, key);
    }
}
