package nl.weerthuis.housing.ruleset;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.housing.access.Rows;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class RuleSetRepository implements PanacheRepositoryBase<RuleSet, UUID> {

    /** Of two of one day a region's own goes before that of all. */
    private static final String LATEST_FIRST = " order by validFrom desc, coalesce(region, '') desc, edition";

    RuleSet require(UUID id, Rows visible) {
        var rows = visible.and("id = :id", "id", id);
        return find(rows.condition(), rows.parameters())
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("rule-set", id));
    }

    RuleSet requireToChange(UUID id, Rows visible) {
        var rows = visible.and("id = :id", "id", id);
        return find(rows.condition(), rows.parameters())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("rule-set", id));
    }

    Page<RuleSet> page(Rows visible, Paging paging) {
        var items = find(visible.condition() + LATEST_FIRST, visible.parameters())
                .page(paging.page() - 1, paging.pageSize())
                .list();
        return Page.of(items, paging, count(visible.condition(), visible.parameters()));
    }

    /** The one by which is decided in the region on the day. */
    Optional<RuleSet> inForce(String region, LocalDate day) {
        return find(
                        "(region = ?1 or region is null) and status = ?2 and validFrom <= ?3" + LATEST_FIRST,
                        region,
                        RuleSetStatus.ADOPTED,
                        day)
                .page(0, 1)
                .firstResultOptional();
    }

    Optional<RuleSet> adopted(String region, String edition) {
        return find(
                        "(region = ?1 or region is null) and status = ?2 and edition = ?3" + LATEST_FIRST,
                        region,
                        RuleSetStatus.ADOPTED,
                        edition)
                .page(0, 1)
                .firstResultOptional();
    }

    /** Also by a set of all regions: a decision must be explained by one. */
    boolean isTaken(String region, String edition) {
        return count("(region = ?1 or region is null) and edition = ?2", region, edition) > 0;
    }

    /** Nobody else takes in what comes with a release until the transaction ends. */
    void claimShipped() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('rule_set', 0))")
                .getSingleResult();
    }
}
