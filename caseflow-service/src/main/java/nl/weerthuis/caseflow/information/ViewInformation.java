package nl.weerthuis.caseflow.information;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows who asked or who must answer what was asked about a case. */
@ApplicationScoped
class ViewInformation {

    record Query(UUID caseId, Paging paging) {}

    private final Cases cases;
    private final InformationRepository requests;
    private final Clients clients;
    private final AccessTrail trail;

    ViewInformation(Cases cases, InformationRepository requests, Clients clients, AccessTrail trail) {
        this.cases = cases;
        this.requests = requests;
        this.clients = clients;
        this.trail = trail;
    }

    @Transactional
    Page<InformationView> handle(Query query) {
        var sheet = cases.see(query.caseId(), null).content();
        // Of a closed case the purpose of the words is gone.
        var key = sheet.isClosed() ? null : clients.key(sheet.clientId()).orElse(null);
        trail.outflow("view-information", sheet.clientId(), sheet.level(), Set.of("P5"));
        return requests.of(sheet.id(), query.paging()).map(request -> request.view(key));
    }
}
