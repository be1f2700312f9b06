package nl.weerthuis.housing.conflict;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.access.Rows;
import nl.weerthuis.housing.dwelling.Premises;
import nl.weerthuis.housing.reservation.Hold;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class SupplyConflictRepository implements PanacheRepositoryBase<SupplyConflict, UUID> {

    /** One that went away by itself is open again when the same is said once more. */
    private static final String RAISE = """
            insert into supply_conflict
                (id, version, dwelling_id, hold_id, corporation_id, region, cause, state, stated_at, raised_at)
            values (:id, 0, :dwelling, :hold, :corporation, :region, :cause, 'OPEN', :stated, :now)
            on conflict (hold_id, cause) do update
            set state = 'OPEN', stated_at = excluded.stated_at, raised_at = excluded.raised_at, resolved_at = null,
                resolved_by = null, version = supply_conflict.version + 1
            where supply_conflict.state = 'OVER'
            """;

    private static final String OPEN_OF_ENDED_HOLDS = """
            select c.dwelling_id from supply_conflict c join reservation r on r.id = c.hold_id
            where c.state = 'OPEN' and r.status not in ('HELD', 'CONFIRMED')
            group by c.dwelling_id order by c.dwelling_id limit :most
            """;

    /** False if it is known, or somebody decided on it. */
    boolean raise(Premises dwelling, Hold hold, ConflictCause cause, Instant statedAt, Instant now) {
        return getEntityManager()
                        .createNativeQuery(RAISE)
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("dwelling", dwelling.id())
                        .setParameter("hold", hold.offerId())
                        .setParameter("corporation", dwelling.corporationId())
                        .setParameter("region", dwelling.region())
                        .setParameter("cause", cause.name())
                        .setParameter("stated", statedAt)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    boolean isOpen(UUID holdId, ConflictCause cause) {
        return count("holdId = ?1 and cause = ?2 and state = ?3", holdId, cause, ConflictState.OPEN) > 0;
    }

    SupplyConflict require(UUID id, Rows visible) {
        var rows = visible.and("id = :id", "id", id);
        return find(rows.condition(), rows.parameters())
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("supply conflict", id));
    }

    /** Only after its dwelling was locked. */
    SupplyConflict lock(UUID id) {
        var conflict = findById(id);
        getEntityManager().refresh(conflict, LockModeType.PESSIMISTIC_WRITE);
        return conflict;
    }

    /** Only after the dwelling was locked. */
    List<SupplyConflict> openOn(UUID dwellingId) {
        return find("dwellingId = ?1 and state = ?2 order by id", dwellingId, ConflictState.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    @SuppressWarnings("unchecked")
    List<UUID> dwellingsOfEndedHolds(int most) {
        return getEntityManager()
                .createNativeQuery(OPEN_OF_ENDED_HOLDS, UUID.class)
                .setParameter("most", most)
                .getResultList();
    }

    Page<SupplyConflict> page(Rows visible, Paging paging) {
        var items = find(visible.condition() + " order by raisedAt desc, id", visible.parameters())
                .page(paging.page() - 1, paging.pageSize())
                .list();
        return Page.of(items, paging, count(visible.condition(), visible.parameters()));
    }
}
