package nl.weerthuis.allocation.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.weerthuis.allocation.access.Viewer;
import nl.weerthuis.allocation.casefile.CaseFiles;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows the proposals, newest first. */
@ApplicationScoped
class ListProposals {

    private final ProposalRepository proposals;
    private final CaseFiles cases;
    private final Viewer viewer;

    ListProposals(ProposalRepository proposals, CaseFiles cases, Viewer viewer) {
        this.proposals = proposals;
        this.cases = cases;
        this.viewer = viewer;
    }

    @Transactional
    Page<ProposalView> handle(Paging paging) {
        return proposals.page(viewer.sight(), paging).map(proposal -> {
            var caseId = proposals.caseOf(proposal);
            cases.find(caseId).ifPresent(seen -> cases.shown(seen, "list-proposals"));
            return ProposalView.of(proposal, caseId);
        });
    }
}
