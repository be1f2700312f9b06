package nl.weerthuis.housing.tenancy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.housing.access.Rows;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class TenancyRepository implements PanacheRepositoryBase<Tenancy, UUID> {

    Optional<UUID> dwellingOf(UUID id, Rows visible) {
        var rows = visible.and("id = :id", "id", id);
        var query =
                getEntityManager().createQuery("select dwellingId from Tenancy where " + rows.condition(), UUID.class);
        rows.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    /** Only after the dwelling was locked. */
    Tenancy lock(UUID id) {
        return find("id = ?1", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("tenancy", id));
    }

    /** Only after the dwelling was locked. */
    Optional<Tenancy> lockByOffer(UUID offerId) {
        return find("offerId = ?1", offerId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Only after the dwelling was locked. */
    Optional<Tenancy> lockByReference(UUID corporationId, String reference) {
        return find("corporationId = ?1 and corporationReference = ?2", corporationId, reference)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Only after the dwelling was locked. Drafts do not stand in each other's way, contracts do. */
    Optional<Tenancy> lockStandingOn(UUID dwellingId) {
        return find("dwellingId = ?1 and status in ?2", dwellingId, TenancyStatus.STANDING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Tenancy require(UUID id, Rows visible) {
        var rows = visible.and("id = :id", "id", id);
        return find(rows.condition(), rows.parameters())
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("tenancy", id));
    }

    Page<Tenancy> page(Rows visible, Paging paging) {
        List<Tenancy> items = find(visible.condition() + " order by id", visible.parameters())
                .page(paging.page() - 1, paging.pageSize())
                .list();
        return Page.of(items, paging, count(visible.condition(), visible.parameters()));
    }
}
