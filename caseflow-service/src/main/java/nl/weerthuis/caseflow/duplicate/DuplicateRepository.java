package nl.weerthuis.caseflow.duplicate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.weerthuis.caseflow.access.RowRule;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.LongList;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class DuplicateRepository implements PanacheRepositoryBase<Duplicate, UUID> {

    // Only who may change both cases knows of the pair.
    private static final String BOTH = """
            from Duplicate d where exists (select 1 from CaseFile c where c.id = d.firstCase and (%1$s))
            and exists (select 1 from CaseFile c where c.id = d.secondCase and (%1$s)) and\s""";

    // Of two clients the cases, once; an erased one is nobody's double. In one order, so that two who find the same at
    // once wait for each other and not crosswise.
    private static final String ADD = """
            with alike (client, score, reasons) as (
              select * from unnest(cast(?2 as uuid[]), cast(?3 as int[]), cast(?4 as text[]))),
            pair as (
              select least(a.id, b.id) as first_case, greatest(a.id, b.id) as second_case, a.region, s.score, s.reasons
              from alike s join case_file b on b.client_id = s.client and b.erased_on is null
              join case_file a on a.client_id = ?1 and a.erased_on is null)
            insert into duplicate (id, version, region, first_case, second_case, score, reasons, state, found_at)
            select gen_random_uuid(), 0, region, first_case, second_case, score, string_to_array(reasons, ','), 'SUSPECTED', ?5
            from pair order by first_case, second_case
            on conflict on constraint duplicate_known do update set version = duplicate.version + 1, state = 'SUSPECTED',
              score = excluded.score, reasons = excluded.reasons, decided_by = null, decided_at = null
            where duplicate.state = 'UNFOUNDED'
            """;

    private static final String SUSPECTED = """
            select cast(c.client_id as text) from case_file c where c.client_id = any (cast(?1 as uuid[]))
            and exists (select 1 from duplicate d where d.state = 'SUSPECTED' and c.id in (d.first_case, d.second_case))
            """;

    // Nobody decided it, and what it was suspected by is not so any more. In one order, as they are added.
    private static final String WITHDRAW = """
            with untrue as (
              select d.id from duplicate d
              join case_file a on a.client_id = ?1 and a.id in (d.first_case, d.second_case)
              join case_file b on b.id in (d.first_case, d.second_case) and b.id <> a.id
              where d.state = 'SUSPECTED' and b.client_id <> all (cast(?2 as uuid[]))
              order by d.first_case, d.second_case for update of d)
            update duplicate d set version = d.version + 1, state = 'UNFOUNDED', decided_by = 'caseflow', decided_at = ?3
            from untrue where d.id = untrue.id
            """;

    private static final String WEIGHTS = """
            select distinct on (code) code, weight from matching_weight where valid_from <= ?1
            order by code, valid_from desc
            """;

    Duplicate requireLocked(UUID id, RowRule rule) {
        return find(BOTH.formatted(rule.clause()) + "d.id = :id", rule.with(Map.of("id", id)))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("duplicate", id));
    }

    /** The likeliest first. */
    Page<Duplicate> matching(RowRule rule, DuplicateState state, Paging paging) {
        return LongList.page(
                getEntityManager(),
                Duplicate.class,
                BOTH.formatted(rule.clause()) + "d.state = :state",
                "order by d.score desc, d.id",
                rule.with(Map.of("state", state)),
                paging);
    }

    /** @param alike the clients who may be the same person, with why */
    void add(UUID client, Map<UUID, Likeness> alike, Instant now) {
        var others = List.copyOf(alike.keySet());
        getEntityManager()
                .createNativeQuery(ADD)
                .setParameter(1, client)
                .setParameter(2, others.toArray(UUID[]::new))
                .setParameter(3, of(others, other -> alike.get(other).score()).toArray(Integer[]::new))
                .setParameter(
                        4,
                        of(others, other -> String.join(",", alike.get(other).reasons()))
                                .toArray(String[]::new))
                .setParameter(5, now)
                .executeUpdate();
    }

    /** Those of these clients who are suspected to be somebody else too. */
    @SuppressWarnings("unchecked")
    Set<UUID> suspected(Collection<UUID> clients) {
        List<String> found = getEntityManager()
                .createNativeQuery(SUSPECTED, String.class)
                .setParameter(1, clients.toArray(UUID[]::new))
                .getResultList();
        return found.stream().map(UUID::fromString).collect(Collectors.toSet());
    }

    /** @param alike the clients who may still be the same person */
    void withdraw(UUID client, Collection<UUID> alike, Instant now) {
        getEntityManager()
                .createNativeQuery(WITHDRAW)
                .setParameter(1, client)
                .setParameter(2, alike.toArray(UUID[]::new))
                .setParameter(3, now)
                .executeUpdate();
    }

    private static <T> List<T> of(List<UUID> others, Function<UUID, T> value) {
        return others.stream().map(value).toList();
    }

    @SuppressWarnings("unchecked")
    Map<String, Double> weights(LocalDate date) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(WEIGHTS, Object[].class)
                .setParameter(1, date)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).doubleValue()));
    }
}
