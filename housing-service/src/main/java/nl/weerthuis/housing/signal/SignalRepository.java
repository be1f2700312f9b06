package nl.weerthuis.housing.signal;

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
class SignalRepository implements PanacheRepositoryBase<TenancySignal, UUID> {

    TenancySignal require(UUID id, Rows visible) {
        var rows = visible.and("id = :id", "id", id);
        return find(rows.condition(), rows.parameters())
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("signal", id));
    }

    /** Locked; unknown unless it may be seen. */
    TenancySignal lock(UUID id, Rows visible) {
        var rows = visible.and("id = :id", "id", id);
        return find(rows.condition(), rows.parameters())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("signal", id));
    }

    /** Locked. */
    Optional<TenancySignal> toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Page<TenancySignal> page(Rows visible, Paging paging) {
        var items = find(visible.condition() + " order by respondBy, id", visible.parameters())
                .page(paging.page() - 1, paging.pageSize())
                .list();
        return Page.of(items, paging, count(visible.condition(), visible.parameters()));
    }

    void keep(SignalWarning warning) {
        getEntityManager().persist(warning);
    }

    void keep(SignalNotice notice) {
        getEntityManager().persist(notice);
    }

    List<SignalWarning> warnings(UUID signalId) {
        return getEntityManager()
                .createQuery(
                        "from SignalWarning where signalId = ?1 order by givenOn, respondBy, id", SignalWarning.class)
                .setParameter(1, signalId)
                .getResultList();
    }

    List<SignalNotice> notices(UUID signalId) {
        return getEntityManager()
                .createQuery("from SignalNotice where signalId = ?1 order by toldOn, id", SignalNotice.class)
                .setParameter(1, signalId)
                .getResultList();
    }
}
