package nl.weerthuis.caseflow.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows how a case went up the ladder, and what was answered. */
@ApplicationScoped
class ViewEscalations {

    private final Cases cases;
    private final Clients clients;
    private final CaseEscalationRepository repository;
    private final Escalations escalations;
    private final AccessTrail trail;

    ViewEscalations(
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
    Page<EscalationView> handle(UUID caseId, Paging paging) {
        var sheet = cases.see(caseId, null).content();
        var key = clients.key(sheet.clientId()).orElse(null);
        trail.outflow("view-escalations", sheet.clientId(), sheet.level(), Set.of("P5"));
        return repository.ofCase(caseId, paging).map(one -> escalations.view(one, key));
    }
}
