package nl.weerthuis.caseflow.duplicate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.weerthuis.caseflow.access.RowRule;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class DuplicateRepository implements PanacheRepositoryBase<Duplicate, UUID> {

    // Only who may change both cases knows of the pair.
    private static final String BOTH = """
            from Duplicate d where exists (select 1 from CaseFile c where c.id = d.firstCase and (%1$s))
            and exists (select 1 from CaseFile c where c.id = d.secondCase and (%1$s)) and\s""";

    // Of two clients the cases, once; an erased one is nobody's double.
    private static final String ADD = """
            with pair as (
              select least(a.id, b.id) as first_case, greatest(a.id, b.id) as second_case, a.region
              from case_file a, case_file b
              where a.client_id = ?1 and b.client_id = ?2 and a.erased_on is null and b.erased_on is null)
            insert into duplicate (id, version, region, first_case, second_case, score, reasons, state, found_at)
            select ?3, 0, region, first_case, second_case, ?4, ?5, 'SUSPECTED', ?6 from pair
            on conflict on constraint duplicate_known do nothing
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
        var found = find(
                BOTH.formatted(rule.clause()) + "d.state = :state order by d.score desc, d.id",
                rule.with(Map.of("state", state)));
        return Page.of(found.page(paging.page() - 1, paging.pageSize()).list(), paging, found.count());
    }

    void add(UUID client, UUID other, Likeness likeness, Instant now) {
        getEntityManager()
                .createNativeQuery(ADD)
                .setParameter(1, client)
                .setParameter(2, other)
                .setParameter(3, UUID.randomUUID())
                .setParameter(4, likeness.score())
                .setParameter(5, likeness.reasons().toArray(String[]::new))
                .setParameter(6, now)
                .executeUpdate();
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
