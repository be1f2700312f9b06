package nl.weerthuis.caseflow.residence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.client.Clients;

/** Shows its provider where a client stayed, while the case is open. */
@ApplicationScoped
class ViewResidences {

    private final Cases cases;
    private final Clients clients;
    private final ResidenceHistoryRepository histories;
    private final AccessTrail trail;

    ViewResidences(Cases cases, Clients clients, ResidenceHistoryRepository histories, AccessTrail trail) {
        this.cases = cases;
        this.clients = clients;
        this.histories = histories;
        this.trail = trail;
    }

    @Transactional
    ResidenceHistoryView handle(UUID caseId) {
        var sheet = cases.see(caseId, null).content();
        trail.outflow("view-residences", sheet.clientId(), sheet.level(), Set.of("P2"));
        // Of a closed case the purpose is gone.
        if (sheet.isClosed()) {
            return new ResidenceHistoryView(sheet.id(), List.of(), null, null);
        }
        var key = clients.key(sheet.clientId()).orElse(null);
        return histories
                .findByIdOptional(sheet.id())
                .map(history -> ResidenceHistoryView.of(sheet.id(), history.stays(key), history.statedOn()))
                .orElseGet(() -> ResidenceHistoryView.of(sheet.id(), List.of(), null));
    }
}
