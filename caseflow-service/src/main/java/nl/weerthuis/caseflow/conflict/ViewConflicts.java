package nl.weerthuis.caseflow.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows the conflict list of a case to who may keep it, lifted ones too. */
@ApplicationScoped
class ViewConflicts {

    record Query(UUID caseId, Paging paging) {}

    private final Cases cases;
    private final Clients clients;
    private final ConflictRepository conflicts;
    private final AccessTrail trail;

    ViewConflicts(Cases cases, Clients clients, ConflictRepository conflicts, AccessTrail trail) {
        this.cases = cases;
        this.clients = clients;
        this.conflicts = conflicts;
        this.trail = trail;
    }

    @Transactional
    Page<ConflictView> handle(Query query) {
        var sheet = cases.see(query.caseId(), null).content();
        var key = clients.key(sheet.clientId()).orElse(null);
        trail.outflow("view-conflicts", sheet.clientId(), sheet.level(), Set.of("P5"));
        var views = conflicts.of(sheet.id(), query.paging()).stream()
                .map(conflict -> conflict.view(key))
                .toList();
        return Page.of(views, query.paging(), conflicts.countOf(sheet.id()));
    }
}
