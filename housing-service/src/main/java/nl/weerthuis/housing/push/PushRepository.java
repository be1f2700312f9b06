package nl.weerthuis.housing.push;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;

@ApplicationScoped
class PushRepository implements PanacheRepositoryBase<Push, UUID> {

    private static final int REFUSALS_SHOWN = 20;
    /** Of one corporation no more at once than these. */
    private static final int MOST_OF_ONE = 4;

    /** Those that something waits for. While one is being told, it is due when its lease ends. */
    private static final String DUE = """
            select p.connection_id from vera_push p where p.connection_id in (
              select ranked.connection_id from (
                select w.connection_id, row_number() over (partition by w.corporation_id order by w.due_at, w.connection_id)
                  + (select count(*) from vera_push b where b.corporation_id = w.corporation_id and b.due_at > :now
                      and b.last_at is not null and b.due_at = b.last_at + make_interval(secs => :lease)) as place
                from vera_push w join vera_connection c on c.id = w.connection_id and c.state = 'ACTIVE'
                  join outgoing_count o on o.corporation_id = w.corporation_id and o.last > w.through
                where w.due_at <= :now) ranked
              where ranked.place <= :mostOfOne)
            order by p.due_at, p.connection_id limit :most for update of p skip locked
            """;

    private static final String REFUSE = """
            insert into vera_push_refusal (connection_id, position, trouble, refused_at)
            values (:connection, :position, :trouble, :now)
            on conflict (connection_id, position) do update
            set trouble = excluded.trouble, refused_at = excluded.refused_at
            """;
    private static final String REFUSALS = "select position, trouble, refused_at from vera_push_refusal"
            + " where connection_id = :connection order by position desc limit " + REFUSALS_SHOWN;

    Push require(UUID connection) {
        return findByIdOptional(connection).orElseThrow(() -> Problem.unknown("push", connection));
    }

    Optional<Push> lock(UUID connection) {
        return find("connectionId = ?1", connection)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Locked; what another process holds it tells itself. */
    @SuppressWarnings("unchecked")
    List<Push> due(Instant now, int most) {
        List<UUID> ids = getEntityManager()
                .createNativeQuery(DUE, UUID.class)
                .setParameter("now", now)
                .setParameter("lease", (double) Push.LEASE.toSeconds())
                .setParameter("mostOfOne", MOST_OF_ONE)
                .setParameter("most", most)
                .getResultList();
        return ids.isEmpty() ? List.of() : list("connectionId in ?1", ids);
    }

    void refuse(UUID connection, long position, String trouble, Instant now) {
        getEntityManager()
                .createNativeQuery(REFUSE)
                .setParameter("connection", connection)
                .setParameter("position", position)
                .setParameter("trouble", trouble)
                .setParameter("now", now)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<PushView.Refusal> refusals(UUID connection) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(REFUSALS, Object[].class)
                .setParameter("connection", connection)
                .getResultList();
        return rows.stream()
                .map(row -> new PushView.Refusal(String.valueOf(row[0]), (String) row[1], (Instant) row[2]))
                .toList();
    }
}
