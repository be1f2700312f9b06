package nl.weerthuis.caseflow.scaling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.ReceivedCases;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows what was asked of the support of a case, to who asked and to who decides. */
@ApplicationScoped
class ViewScaling {

    record Query(UUID caseId, Paging paging) {}

    private final Cases cases;
    private final ReceivedCases received;
    private final ScalingProposalRepository proposals;
    private final AccessTrail trail;
    private final Clock clock;

    ViewScaling(
            Cases cases, ReceivedCases received, ScalingProposalRepository proposals, AccessTrail trail, Clock clock) {
        this.cases = cases;
        this.received = received;
        this.proposals = proposals;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    Page<ScalingProposalView> handle(Query query) {
        var seen = cases.see(query.caseId(), null);
        var sheet = seen.content();
        // A municipality of origin sees the case, and nothing of the care in it.
        received.requireReceiver(sheet.id(), seen.sight());
        var today = LocalDate.now(clock);
        trail.outflow("view-scaling", sheet.clientId(), sheet.level(), Set.of("P3"));
        // Of a closed case the purpose is gone.
        var views = sheet.isClosed()
                ? List.<ScalingProposalView>of()
                : proposals.of(sheet.id(), query.paging()).stream()
                        .map(proposal -> proposal.view(today))
                        .toList();
        return Page.of(views, query.paging(), sheet.isClosed() ? 0 : proposals.countOf(sheet.id()));
    }
}
