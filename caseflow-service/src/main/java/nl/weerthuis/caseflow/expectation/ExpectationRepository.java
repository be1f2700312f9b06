package nl.weerthuis.caseflow.expectation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.caseflow.access.RowRule;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.LongList;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class ExpectationRepository implements PanacheRepositoryBase<Expectation, UUID> {

    private static final String OPEN = "e.state in (EXPECTED, READY, NEVER)";

    /** One cell of the horizon. */
    record Cell(String targetGroup, String municipality, LocalDate month, long number) {}

    // By month, so that every horizon is a sum of them.
    private static final String CELLS = """
            select target_group, origin_municipality, cast(date_trunc('month', expected_on) as date), count(*)
            from expectation where state in ('EXPECTED', 'READY') and expected_on < ?1
            """;

    Expectation require(UUID id, RowRule rule) {
        return find("from Expectation e where " + rule.and("e.id = :id"), rule.with(Map.of("id", id)))
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("expectation", id));
    }

    /** Locked until the transaction ends, so that of two changes at once the second sees the first. */
    Expectation requireLocked(UUID id, RowRule rule) {
        return find("from Expectation e where " + rule.and("e.id = :id"), rule.with(Map.of("id", id)))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("expectation", id));
    }

    Optional<Expectation> openLocked(UUID provider, byte[] referenceIndex) {
        return find(
                        "from Expectation e where e.providerId = ?1 and e.referenceIndex = ?2 and " + OPEN,
                        provider,
                        referenceIndex)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    boolean hasCase(UUID provider, byte[] referenceIndex) {
        return !getEntityManager()
                .createNativeQuery("select 1 from client_reference where provider_id = ?1 and reference_index = ?2")
                .setParameter(1, provider)
                .setParameter(2, referenceIndex)
                .getResultList()
                .isEmpty();
    }

    /** Who is expected first comes first; who never is, last. */
    Page<Expectation> matching(RowRule rule, ExpectationState state, LocalDate until, Paging paging) {
        var given = new HashMap<String, Object>();
        var conditions = new ArrayList<String>();
        if (state == null) {
            conditions.add(OPEN);
        } else {
            conditions.add("e.state = :state");
            given.put("state", state);
        }
        if (until != null) {
            conditions.add("e.expectedOn <= :until");
            given.put("until", until);
        }
        return LongList.page(
                getEntityManager(),
                Expectation.class,
                "from Expectation e where " + rule.and(String.join(" and ", conditions)),
                "order by e.expectedOn nulls last, e.id",
                rule.with(given),
                paging);
    }

    List<Cell> ofProvider(UUID provider, LocalDate before) {
        return cells(" and provider_id = ?2 group by 1, 2, 3", before, provider);
    }

    List<Cell> ofRegion(String region, LocalDate before) {
        return cells(" and region = ?2 group by 1, 2, 3", before, region);
    }

    /** Of these municipalities; never of those who may have fled from there. */
    List<Cell> ofMunicipalities(List<String> codes, LocalDate before) {
        return cells(
                " and protection_level = 'STANDARD' and origin_municipality = any (?2) group by 1, 2, 3",
                before,
                codes.toArray(String[]::new));
    }

    @SuppressWarnings("unchecked")
    private List<Cell> cells(String condition, LocalDate before, Object of) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(CELLS + condition, Object[].class)
                .setParameter(1, before)
                .setParameter(2, of)
                .getResultList();
        return rows.stream()
                .map(row -> new Cell((String) row[0], (String) row[1], date(row[2]), ((Number) row[3]).longValue()))
                .toList();
    }

    private static LocalDate date(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
