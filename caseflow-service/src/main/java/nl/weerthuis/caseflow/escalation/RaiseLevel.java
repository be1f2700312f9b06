package nl.weerthuis.caseflow.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.client.Clients;

/** Takes an escalated case one level higher before its term is over. */
@ApplicationScoped
class RaiseLevel {

    record Command(UUID caseId, UUID id, String ifMatch, Level to) {}

    private final Cases cases;
    private final Clients clients;
    private final CaseEscalationRepository repository;
    private final Escalations escalations;
    private final AccessTrail trail;

    RaiseLevel(
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
        var deed = Deed.of("case-escalated").with(command.to().name());
        var sheet = cases.command(command.caseId(), command.ifMatch(), deed);
        var escalation = repository.require(sheet.id(), command.id());
        escalations.climb(sheet, escalation, command.to());
        trail.outflow("raise-escalation", sheet.clientId(), sheet.level(), Set.of("P5"));
        return escalations.view(escalation, clients.key(sheet.clientId()).orElse(null));
    }
}
