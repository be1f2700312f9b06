package nl.weerthuis.housing.dwelling;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.weerthuis.housing.access.Rows;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class DwellingRepository implements PanacheRepositoryBase<Dwelling, UUID> {

    Dwelling require(UUID id, Rows visible) {
        return one(visible.and("id = :id", "id", id))
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("dwelling", id));
    }

    /** Fresh from the database, and nobody else's until the transaction ends. */
    Optional<Dwelling> lock(UUID id) {
        return find("id = ?1", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    Optional<Dwelling> lock(UUID id, Rows visible) {
        return one(visible.and("id = :id", "id", id))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Nobody else adds or changes the dwelling with this key until the transaction ends, also when there is none yet. */
    Optional<Dwelling> claim(UUID corporationId, String reference) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .setParameter("key", "dwelling " + corporationId + " " + reference)
                .getSingleResult();
        return lockByReference(corporationId, reference);
    }

    /** Nobody else adds one of these until the transaction ends; in one order, so that nobody waits in a circle. */
    Set<String> claimAll(UUID corporationId, List<String> references) {
        var keys = references.stream()
                .map(reference -> "dwelling " + corporationId + " " + reference)
                .toArray(String[]::new);
        getEntityManager()
                .createNativeQuery("select count(pg_advisory_xact_lock(number)) from (select distinct"
                        + " hashtextextended(key, 0) as number from unnest(:keys) as key order by number) as numbers")
                .setParameter("keys", keys)
                .getSingleResult();
        return getEntityManager()
                .createQuery(
                        "select details.corporationReference from Dwelling where corporationId = :corporation"
                                + " and details.corporationReference in :references",
                        String.class)
                .setParameter("corporation", corporationId)
                .setParameter("references", references)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    Optional<Dwelling> lockByReference(UUID corporationId, String reference) {
        return find(
                        "corporationId = :corporation and details.corporationReference = :reference",
                        Map.of("corporation", corporationId, "reference", reference))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Page<Dwelling> page(Rows visible, Paging paging) {
        var all = one(visible);
        List<Dwelling> items = find(visible.condition() + " order by id", visible.parameters())
                .page(paging.page() - 1, paging.pageSize())
                .list();
        return Page.of(items, paging, all.count());
    }

    private PanacheQuery<Dwelling> one(Rows rows) {
        return find(rows.condition(), rows.parameters());
    }
}
