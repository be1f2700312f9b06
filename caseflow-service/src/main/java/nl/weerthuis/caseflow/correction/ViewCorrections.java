package nl.weerthuis.caseflow.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows what a client asked to have corrected, and what came of it. */
@ApplicationScoped
class ViewCorrections {

    private final Cases cases;
    private final Clients clients;
    private final CorrectionRepository corrections;
    private final AccessTrail trail;
    private final Clock clock;

    ViewCorrections(Cases cases, Clients clients, CorrectionRepository corrections, AccessTrail trail, Clock clock) {
        this.cases = cases;
        this.clients = clients;
        this.corrections = corrections;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    Page<CorrectionView> handle(UUID caseId, Paging paging) {
        var sheet = cases.see(caseId, null).content();
        var key = clients.key(sheet.clientId()).orElse(null);
        trail.outflow("view-corrections", sheet.clientId(), sheet.level(), Set.of("P1", "P5"));
        var today = LocalDate.now(clock);
        var views = corrections.of(caseId, paging).stream()
                .map(correction -> correction.view(key, today))
                .toList();
        return Page.of(views, paging, corrections.countOf(caseId));
    }
}
