package nl.weerthuis.housing.connection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class VeraConnectionRepository implements PanacheRepositoryBase<VeraConnection, UUID> {

    /** Of one corporation no more at once than these: those of the others are asked meanwhile. */
    private static final int MOST_OF_ONE = 4;

    /** While a connection is being asked, it is due when its lease ends. */
    private static final String DUE = """
            select c.id from vera_connection c where c.id in (
              select ranked.id from (
                select w.id, row_number() over (partition by w.corporation_id order by w.due_at, w.id)
                  + (select count(*) from vera_connection b where b.corporation_id = w.corporation_id
                      and b.state = 'ACTIVE' and b.last_at is not null and b.due_at > :now
                      and b.due_at = b.last_at + make_interval(secs => :lease)) as place
                from vera_connection w where w.state = 'ACTIVE' and w.due_at <= :now) ranked
              where ranked.place <= :mostOfOne)
            order by c.due_at, c.id limit :most for update of c skip locked
            """;

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

    /** Of any corporation; on duty. */
    Optional<VeraConnection> findActive(UUID id) {
        return find("id = ?1 and state = ?2", id, ConnectionState.ACTIVE).firstResultOptional();
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
                .setParameter("lease", (double) VeraConnection.LEASE.toSeconds())
                .setParameter("mostOfOne", MOST_OF_ONE)
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
