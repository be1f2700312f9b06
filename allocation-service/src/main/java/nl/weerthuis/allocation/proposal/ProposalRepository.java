package nl.weerthuis.allocation.proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.allocation.access.Sight;
import nl.weerthuis.platform.crypto.SealedReference;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class ProposalRepository implements PanacheRepositoryBase<Proposal, UUID> {

    private final SealedReference seals;

    ProposalRepository(SealedReference seals) {
        this.seals = seals;
    }

    /** Locked; unknown unless it may be seen. */
    Proposal requireToChange(UUID id, Sight sight) {
        var rows = new ProposalRows(this::seal).of(sight).and("id = :id", "id", id);
        return find(rows.condition(), rows.parameters())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("proposal", id));
    }

    Page<Proposal> page(Sight sight, Optional<UUID> caseId, Paging paging) {
        var seen = new ProposalRows(this::seal).of(sight);
        var rows = caseId.map(id -> seen.and("caseReference = :case", "case", seal(id)))
                .orElse(seen);
        var all = find(rows.condition() + " order by proposedOn desc, id", rows.parameters());
        return Page.of(all.page(paging.page() - 1, paging.pageSize()).list(), paging, all.count());
    }

    byte[] seal(UUID caseId) {
        return seals.seal(Proposals.CASE_REFERENCE, caseId);
    }

    UUID caseOf(Proposal proposal) {
        return seals.open(Proposals.CASE_REFERENCE, proposal.caseReference());
    }
}
