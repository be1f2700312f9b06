package nl.weerthuis.caseflow.factcorrection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.client.Clients;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows a provider what was corrected in a case, by whom and why. Others read on the timeline that it was. */
@ApplicationScoped
class ViewFactCorrections {

    private final Cases cases;
    private final Clients clients;
    private final FactCorrectionRepository corrections;
    private final CaseAccess access;
    private final AccessTrail trail;

    ViewFactCorrections(
            Cases cases, Clients clients, FactCorrectionRepository corrections, CaseAccess access, AccessTrail trail) {
        this.cases = cases;
        this.clients = clients;
        this.corrections = corrections;
        this.access = access;
        this.trail = trail;
    }

    @Transactional
    Page<FactCorrectionView> handle(UUID caseId, Paging paging) {
        var sheet = cases.see(caseId, null).content();
        var key = clients.key(sheet.clientId()).orElse(null);
        trail.outflow("view-fact-corrections", sheet.clientId(), sheet.level(), Set.of("P1", "P2", "P3", "P4", "P5"));
        return corrections.of(caseId, paging).map(one -> one.view(key, access.organisation()));
    }
}
