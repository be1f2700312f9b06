package nl.weerthuis.allocation.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.weerthuis.allocation.casefile.CaseFiles;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows the proposals, newest first. */
@ApplicationScoped
class ListProposals {

    private final ProposalRepository proposals;
    private final CaseFiles cases;

    ListProposals(ProposalRepository proposals, CaseFiles cases) {
        this.proposals = proposals;
        this.cases = cases;
    }

    @Transactional
    Page<ProposalView> handle(Paging paging) {
        return proposals.page(paging).map(proposal -> {
            var caseId = proposals.caseOf(proposal);
            cases.find(caseId).ifPresent(seen -> cases.shown(seen, "list-proposals"));
            return ProposalView.of(proposal, caseId);
        });
    }
}
