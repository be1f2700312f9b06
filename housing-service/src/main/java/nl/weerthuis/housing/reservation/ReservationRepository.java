package nl.weerthuis.housing.reservation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.housing.access.Rows;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class ReservationRepository implements PanacheRepositoryBase<Reservation, UUID> {

    /** Dwellings of others' transactions are passed over: several replicas may do this at once. */
    private static final String DUE_DWELLINGS = """
            select dwelling.id from dwelling
            join reservation on reservation.dwelling_id = dwelling.id
            where reservation.status in ('HELD', 'CONFIRMED') and reservation.held_until <= :now
            order by reservation.held_until limit :most
            for update of dwelling skip locked
            """;

    /** The constraint decides who wins, and losing it harms no transaction. */
    private static final String OPEN = """
            insert into reservation
                (id, version, dwelling_id, corporation_id, region, kind, status, held_until, agreed_contract_form)
            values (:id, 0, :dwelling, :corporation, :region, :kind, 'HELD', :until, :form)
            on conflict (dwelling_id) where status in ('HELD', 'CONFIRMED') do nothing
            """;

    /** False if somebody else holds the dwelling. */
    boolean open(Reservation reservation) {
        return getEntityManager()
                        .createNativeQuery(OPEN)
                        .setParameter("id", reservation.id())
                        .setParameter("dwelling", reservation.dwellingId())
                        .setParameter("corporation", reservation.corporationId())
                        .setParameter("region", reservation.region())
                        .setParameter("kind", reservation.kind().name())
                        .setParameter("until", reservation.heldUntil())
                        .setParameter("form", reservation.agreedContractForm())
                        .executeUpdate()
                == 1;
    }

    Optional<UUID> dwellingOf(UUID id) {
        return getEntityManager()
                .createQuery("select dwellingId from Reservation where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Optional<UUID> dwellingOf(UUID id, Rows visible) {
        var rows = visible.and("id = :id", "id", id);
        var query = getEntityManager()
                .createQuery("select dwellingId from Reservation where " + rows.condition(), UUID.class);
        rows.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    /** Only after the dwelling was locked. */
    Reservation lock(UUID id) {
        return find("id = ?1", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("reservation", id));
    }

    /** Only after the dwelling was locked. */
    Optional<Reservation> lockOpenOn(UUID dwellingId) {
        return find(
                        "dwellingId = :dwelling and status in :open",
                        Map.of("dwelling", dwellingId, "open", ReservationStatus.OPEN))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Locks dwellings whose hold has run out. */
    @SuppressWarnings("unchecked")
    List<UUID> lockDueDwellings(Instant now, int most) {
        return getEntityManager()
                .createNativeQuery(DUE_DWELLINGS, UUID.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    Reservation require(UUID id, Rows visible) {
        var rows = visible.and("id = :id", "id", id);
        return find(rows.condition(), rows.parameters())
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("reservation", id));
    }

    Page<Reservation> page(Rows visible, Paging paging) {
        var items = find(visible.condition() + " order by heldUntil, id", visible.parameters())
                .page(paging.page() - 1, paging.pageSize())
                .list();
        return Page.of(items, paging, count(visible.condition(), visible.parameters()));
    }
}
