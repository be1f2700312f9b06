package nl.weerthuis.allocation.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.allocation.access.Viewer;
import nl.weerthuis.allocation.casefile.CaseFiles;
import nl.weerthuis.allocation.casefile.KnownCase;
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
    Page<ProposalView> handle(Optional<UUID> caseId, Paging paging) {
        return proposals.page(viewer.sight(), caseId, paging).map(this::shown);
    }

    /** Of a protected case, or one that is not known yet, the list does not say whose proposal it is. */
    private ProposalView shown(Proposal proposal) {
        var person = cases.find(proposals.caseOf(proposal));
        person.ifPresent(seen -> cases.shown(seen, "list-proposals"));
        return ProposalView.of(
                proposal,
                person.filter(seen -> !seen.isProtected()).map(KnownCase::id).orElse(null));
    }
}
