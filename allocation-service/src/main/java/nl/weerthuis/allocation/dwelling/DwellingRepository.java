package nl.weerthuis.allocation.dwelling;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerthuis.allocation.access.Sight;

@ApplicationScoped
class DwellingRepository implements PanacheRepositoryBase<Dwelling, UUID> {

    private static final List<Hold.Status> HOLDING = List.of(Hold.Status.RESERVED, Hold.Status.HOUSED);

    Dwelling opened(UUID id) {
        return findByIdOptional(id).orElseGet(() -> {
            var dwelling = new Dwelling(id);
            persist(dwelling);
            return dwelling;
        });
    }

    Optional<Dwelling> visible(UUID id, Sight sight) {
        var rows = DwellingRows.of(sight).and("id = :id", "id", id);
        return find(rows.condition(), rows.parameters()).firstResultOptional();
    }

    List<Dwelling> vacant(Sight sight, int limit) {
        var rows = DwellingRows.of(sight).and("vacant = true");
        return find(rows.condition() + " order by id", rows.parameters())
                .page(0, limit)
                .list();
    }

    /** Locked: facts about the reservation and about its dwelling may meet. */
    Hold openedHold(UUID reservationId) {
        getEntityManager()
                .createNativeQuery(
                        "insert into hold (reservation_id, status) values (?1, 'EXPECTED') on conflict do nothing")
                .setParameter(1, reservationId)
                .executeUpdate();
        return getEntityManager().find(Hold.class, reservationId, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<NeighbourhoodCapacity> capacity(UUID id) {
        return Optional.ofNullable(getEntityManager().find(NeighbourhoodCapacity.class, id));
    }

    void keep(NeighbourhoodCapacity capacity) {
        getEntityManager().persist(capacity);
    }

    boolean isHeld(UUID dwellingId) {
        return getEntityManager()
                        .createQuery(
                                "select count(h) from Hold h where h.dwellingId = ?1 and h.status in ?2", Long.class)
                        .setParameter(1, dwellingId)
                        .setParameter(2, HOLDING)
                        .getSingleResult()
                > 0;
    }

    Set<UUID> held() {
        return new HashSet<>(getEntityManager()
                .createQuery("select h.dwellingId from Hold h where h.status in ?1", UUID.class)
                .setParameter(1, HOLDING)
                .getResultList());
    }

    /** What holds on the day for a neighbourhood and for its district: of each the latest that is valid then. */
    List<NeighbourhoodCapacity> capacities(String neighbourhood, LocalDate today) {
        return Stream.of(neighbourhood, district(neighbourhood))
                .flatMap(area -> getEntityManager()
                        .createQuery("""
                                select c from NeighbourhoodCapacity c
                                where c.neighbourhoodCode = ?1 and c.validFrom <= ?2
                                  and (c.validUntil is null or c.validUntil >= ?2)
                                order by c.validFrom desc, c.id
                                """, NeighbourhoodCapacity.class)
                        .setParameter(1, area)
                        .setParameter(2, today)
                        .setMaxResults(1)
                        .getResultStream())
                .toList();
    }

    private static String district(String neighbourhood) {
        return "WK" + neighbourhood.substring(2, Math.min(8, neighbourhood.length()));
    }

    /** Keys handed over since the day, and dwellings reserved now, where a code begins so. */
    long placements(String prefix, LocalDate since) {
        return getEntityManager()
                .createQuery("""
                        select count(h) from Hold h join Dwelling d on d.id = h.dwellingId
                        where d.neighbourhoodCode like ?1 and (h.keyDate >= ?2 or h.status = ?3)
                        """, Long.class)
                .setParameter(1, prefix + "%")
                .setParameter(2, since)
                .setParameter(3, Hold.Status.RESERVED)
                .getSingleResult();
    }

    /** Keys handed over since the day, where a code begins so. */
    long keysSince(String prefix, LocalDate since) {
        return getEntityManager()
                .createQuery("""
                        select count(h) from Hold h join Dwelling d on d.id = h.dwellingId
                        where d.neighbourhoodCode like ?1 and h.keyDate >= ?2
                        """, Long.class)
                .setParameter(1, prefix + "%")
                .setParameter(2, since)
                .getSingleResult();
    }
}
