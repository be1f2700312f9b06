package nl.weerthuis.housing.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.housing.access.Rows;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.LongList;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** The entries; what the database does by itself stands in V254. */
@ApplicationScoped
class LedgerEntryRepository implements PanacheRepositoryBase<LedgerEntry, UUID> {

    private static final String KNOW = """
            insert into ledger_contract (municipality_code, corporation_id) values (:municipality, :corporation)
            on conflict do nothing
            """;

    private static final String LOCK = """
            select 1 from ledger_contract where municipality_code = :municipality and corporation_id = :corporation
            for update
            """;

    private static final String OPEN_QUARTER = """
            select min(q) from generate_series(cast(:first as int), cast(:last as int)) q
            where not quarter_is_shut(:municipality, :corporation, q)
            """;

    private static final String OPEN_ACCOUNT = """
            select t.id, t.region, t.target_group, min(h.half_year), max(h.half_year)
            from target t join target_half_year h on h.target_id = t.id
            join target old on old.id = :target and old.target_group = t.target_group and old.unit = t.unit
            where t.municipality_code = :municipality and t.corporation_id = :corporation
            group by t.id
            having max(h.half_year) >= (select max(o.half_year) from target_half_year o where o.target_id = :target)
                and exists (select from generate_series(min(h.half_year) * 2, max(h.half_year) * 2 + 1) q
                    where not quarter_is_shut(t.municipality_code, t.corporation_id, q))
            order by min(h.half_year) limit 1
            """;

    private static final String SUMS = "select target_id, kind, cast(sum(amount) as int) from ledger_entry"
            + " where target_id = any (cast(:targets as uuid[])) group by 1, 2";

    private static final String REALISED_IN = """
            select target_id, cast(-sum(amount) as int) from ledger_entry
            where target_id in (:targets) and kind = 'REALISED' and quarter = :quarter group by 1
            """;

    /** Waits for whoever books for the same parties. */
    void lock(Contract contract) {
        with(contract, KNOW).executeUpdate();
        with(contract, LOCK).getSingleResult();
    }

    void settle(Contract contract, Instant now) {
        for (var work : List.of("book_realisations", "carry_over")) {
            with(contract, "select cast(%s(:municipality, :corporation, :now) as text)".formatted(work))
                    .setParameter("now", now)
                    .getSingleResult();
        }
    }

    Optional<Quarter> openQuarter(Contract contract, Quarter from, Quarter last) {
        var found = (Integer) with(contract, OPEN_QUARTER)
                .setParameter("first", from.number())
                .setParameter("last", last.number())
                .getSingleResult();
        return Optional.ofNullable(found).map(Quarter::new);
    }

    /** The target itself, or the first after it in whose quarters something can be booked still. */
    @SuppressWarnings("unchecked")
    Optional<Account> openAccount(Contract contract, UUID targetId) {
        List<Object[]> rows =
                with(contract, OPEN_ACCOUNT).setParameter("target", targetId).getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Account(
                        (UUID) row[0],
                        (String) row[1],
                        contract,
                        (String) row[2],
                        new Quarter((Integer) row[3] * 2),
                        new Quarter((Integer) row[4] * 2 + 1)));
    }

    @SuppressWarnings("unchecked")
    Map<UUID, Balance> balances(Collection<UUID> targets) {
        var balances = new HashMap<UUID, Balance>();
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(SUMS)
                .setParameter("targets", targets.stream().map(UUID::toString).toArray(String[]::new))
                .getResultList();
        rows.forEach(row -> balances.merge(
                (UUID) row[0],
                Balance.NOTHING.with(EntryKind.valueOf((String) row[1]), (Integer) row[2]),
                (known, ignored) -> known.with(EntryKind.valueOf((String) row[1]), (Integer) row[2])));
        return balances;
    }

    @SuppressWarnings("unchecked")
    Map<UUID, Integer> realisedIn(Quarter quarter, Collection<UUID> targets) {
        var realised = new HashMap<UUID, Integer>();
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(REALISED_IN)
                .setParameter("targets", targets)
                .setParameter("quarter", quarter.number())
                .getResultList();
        rows.forEach(row -> realised.put((UUID) row[0], (Integer) row[1]));
        return realised;
    }

    /** What is booked of a home that counted, unless there is an entry against it. */
    Optional<LedgerEntry> standing(UUID realisationId) {
        return find(
                        "realisationId = ?1 and corrects is null and id not in"
                                + " (select e.corrects from LedgerEntry e where e.realisationId = ?1 and e.corrects is not null)",
                        realisationId)
                .firstResultOptional();
    }

    LedgerEntry require(UUID id, Rows visible) {
        var rows = visible.and("id = :id", "id", id);
        return find(rows.condition(), rows.parameters())
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("ledger entry", id));
    }

    Page<LedgerEntry> page(Rows visible, Paging paging) {
        return LongList.page(
                getEntityManager(),
                LedgerEntry.class,
                "from LedgerEntry where " + visible.condition(),
                "order by position",
                visible.parameters(),
                paging);
    }

    private Query with(Contract contract, String sql) {
        return getEntityManager()
                .createNativeQuery(sql)
                .setParameter("municipality", contract.municipalityCode())
                .setParameter("corporation", contract.corporationId());
    }
}
