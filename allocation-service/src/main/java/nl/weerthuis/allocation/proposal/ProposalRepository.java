package nl.weerthuis.allocation.proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.Map;
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
        var named = named(sight);
        named.put("id", id);
        return find("id = :id and " + rows(sight), named)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("proposal", id));
    }

    Page<Proposal> page(Sight sight, Optional<UUID> caseId, Paging paging) {
        var named = named(sight);
        caseId.ifPresent(id -> named.put("case", seal(id)));
        var wanted = caseId.isPresent() ? " and caseReference = :case" : "";
        var all = find(rows(sight) + wanted + " order by proposedOn desc, id", named);
        return Page.of(all.page(paging.page() - 1, paging.pageSize()).list(), paging, all.count());
    }

    /** The coordinator's, where the dwelling is one of the region. */
    private static String rows(Sight sight) {
        var known = sight.conflicts().isEmpty() ? "" : "caseReference not in :conflicts and ";
        return sight.isEverything()
                ? known + "dwellingId in (select d.id from Dwelling d where d.corporationId in :parties)"
                : "1 = 0";
    }

    private Map<String, Object> named(Sight sight) {
        var named = new HashMap<String, Object>();
        if (sight.isEverything()) {
            named.put("parties", sight.parties());
        }
        if (sight.isEverything() && !sight.conflicts().isEmpty()) {
            named.put("conflicts", sight.conflicts().stream().map(this::seal).toList());
        }
        return named;
    }

    byte[] seal(UUID caseId) {
        return seals.seal(Proposals.CASE_REFERENCE, caseId);
    }

    UUID caseOf(Proposal proposal) {
        return seals.open(Proposals.CASE_REFERENCE, proposal.caseReference());
    }
}
