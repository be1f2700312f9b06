package nl.weerthuis.housing.connection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class VeraConnectionRepository implements PanacheRepositoryBase<VeraConnection, UUID> {

    private static final String DUE = "select id from vera_connection where state = 'ACTIVE' and due_at <= :now"
            + " order by due_at, id limit :most for update skip locked";

    VeraConnection require(UUID id, UUID corporation) {
        return find("id = ?1 and corporationId = ?2", id, corporation)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("connection", id));
    }

    VeraConnection requireLocked(UUID id, UUID corporation) {
        return find("id = ?1 and corporationId = ?2", id, corporation)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("connection", id));
    }

    Page<VeraConnection> of(UUID corporation, Paging paging) {
        var found = find("corporationId = ?1 order by registeredAt desc, id", corporation);
        return Page.of(found.page(paging.page() - 1, paging.pageSize()).list(), paging, found.count());
    }

    boolean isKnown(UUID corporation, String url) {
        return count("corporationId = ?1 and url = ?2 and state = ?3", corporation, url, ConnectionState.ACTIVE) > 0;
    }

    long active(UUID corporation) {
        return count("corporationId = ?1 and state = ?2", corporation, ConnectionState.ACTIVE);
    }

    /** Locked; what another process holds it asks itself. */
    @SuppressWarnings("unchecked")
    List<VeraConnection> due(Instant now, int most) {
        List<UUID> ids = getEntityManager()
                .createNativeQuery(DUE, UUID.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    List<VeraConnection> underAnotherKey(long key, int most) {
        return find("masterKey <> ?1 and apiKey is not null order by id", key)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, most)
                .list();
    }
}
