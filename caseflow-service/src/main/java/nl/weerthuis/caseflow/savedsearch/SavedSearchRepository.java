package nl.weerthuis.caseflow.savedsearch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class SavedSearchRepository implements PanacheRepositoryBase<SavedSearch, UUID> {

    private static final String SEEN = "organisationId = :own and (shared = true or owner = :self)";

    private static final String KEPT = " and removedAt is null";

    /** One's own, or one that is shared: what the team uses, the team keeps. A removed one too. */
    SavedSearch require(UUID id, UUID organisation, String reader) {
        return find(SEEN + " and id = :id", Map.of("id", id, "own", organisation, "self", reader))
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("saved-search", id));
    }

    List<SavedSearch> seenBy(UUID organisation, String reader, Paging paging) {
        return find(SEEN + KEPT + " order by changedAt desc, id", Map.of("own", organisation, "self", reader))
                .page(paging.page() - 1, paging.pageSize())
                .list();
    }

    long countSeenBy(UUID organisation, String reader) {
        return count(SEEN + KEPT, Map.of("own", organisation, "self", reader));
    }

    long countOf(UUID organisation, String owner) {
        return count("organisationId = ?1 and owner = ?2" + KEPT, organisation, owner);
    }

    List<SavedSearch> sealedOtherwise(long key, int most) {
        return find("masterKey <> ?1 order by id", key).page(0, most).list();
    }
}
