package nl.weerthuis.allocation.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.allocation.event.TableOutcome;

@ApplicationScoped
class DemandRepository {

    /** Far more than a region ever has waiting; a limit all the same. */
    private static final int MOST = 50_000;

    private static final String WAITING = """
            select new nl.weerthuis.allocation.demand.Waiting(f.caseId, f.tableDecidedAt, f.municipalityCode,
                f.profile.rooms, f.profile.stepFree, f.profile.rentClass, f.profile.householdSize)
            from CaseFile f
            where f.providerId in :parties and f.closedOn is null and f.erased = false and f.tableOutcome in :admitted
              and f.profile.rentClass is not null
            """;

    private final EntityManager entities;

    DemandRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Nobody else counts the region until the transaction ends. */
    void claim(String region) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .setParameter("key", "demand " + region)
                .getSingleResult();
    }

    boolean isCounted(String region, LocalDate day) {
        return !entities.createNativeQuery("select 1 from demand_day where region = :region and counted_on = :day")
                .setParameter("region", region)
                .setParameter("day", day)
                .getResultList()
                .isEmpty();
    }

    /** Admitted, with a profile; whether somebody has a home or an offer by now is not known here. */
    List<Waiting> admitted(Collection<UUID> parties) {
        return entities.createQuery(WAITING, Waiting.class)
                .setParameter("parties", parties)
                .setParameter("admitted", List.of(TableOutcome.ADMITTED, TableOutcome.ADMITTED_WITH_CONDITIONS))
                .setMaxResults(MOST)
                .getResultList();
    }

    void keep(String region, LocalDate day, Dimension dimension, Map<String, Disclosure.Count> counts) {
        counts.forEach((value, count) -> entities.createNativeQuery(
                        "insert into demand_count (region, counted_on, dimension, value, number)"
                                + " values (:region, :day, :dimension, :value, cast(:number as bigint))")
                .setParameter("region", region)
                .setParameter("day", day)
                .setParameter("dimension", dimension.name())
                .setParameter("value", value)
                .setParameter("number", count.number())
                .executeUpdate());
    }

    /** Also where nobody waits. */
    void keepCounted(String region, LocalDate day) {
        entities.createNativeQuery("insert into demand_day (region, counted_on) values (:region, :day)")
                .setParameter("region", region)
                .setParameter("day", day)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<DemandCell> cells(String region, LocalDate day) {
        return entities
                .createNativeQuery(
                        "select dimension, value, number from demand_count where region = :region"
                                + " and counted_on = :day order by dimension, value",
                        Object[].class)
                .setParameter("region", region)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .map(row -> DemandCell.of((Object[]) row))
                .toList();
    }
}
