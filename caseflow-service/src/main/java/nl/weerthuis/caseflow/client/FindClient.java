package nl.weerthuis.caseflow.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.Cases;

/** Finds the cases of the own organisation by BSN, exactly. */
@ApplicationScoped
class FindClient {

    private final Clients clients;
    private final Cases cases;
    private final AccessTrail trail;

    FindClient(Clients clients, Cases cases, AccessTrail trail) {
        this.clients = clients;
        this.cases = cases;
        this.trail = trail;
    }

    @Transactional
    List<UUID> handle(Bsn bsn) {
        var found = cases.ofClients(clients.withBsn(bsn));
        found.forEach(sheet -> trail.outflow("find-client", sheet.clientId(), sheet.level(), Set.of("P1")));
        return found.stream().map(CaseSheet::id).toList();
    }
}
