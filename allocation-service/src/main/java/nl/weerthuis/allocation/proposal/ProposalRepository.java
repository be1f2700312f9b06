package nl.weerthuis.allocation.proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import nl.weerthuis.platform.crypto.SealedReference;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class ProposalRepository implements PanacheRepositoryBase<Proposal, UUID> {

    private static final String PLACE = "proposal.case_ref";

    private final SealedReference seals;

    ProposalRepository(SealedReference seals) {
        this.seals = seals;
    }

    Proposal requireToChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> Problem.unknown("proposal", id));
    }

    Page<Proposal> page(Paging paging) {
        var all = find("order by proposedOn desc, id");
        return Page.of(all.page(paging.page() - 1, paging.pageSize()).list(), paging, all.count());
    }

    byte[] seal(UUID caseId) {
        return seals.seal(PLACE, caseId);
    }

    UUID caseOf(Proposal proposal) {
        return seals.open(PLACE, proposal.caseReference());
    }
}
