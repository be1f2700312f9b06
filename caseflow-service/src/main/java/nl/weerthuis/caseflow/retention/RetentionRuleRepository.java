package nl.weerthuis.caseflow.retention;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class RetentionRuleRepository implements PanacheRepositoryBase<RetentionRule, UUID> {

    private static final String VALID = """
            select distinct on (record_kind) * from retention_rule
            where (region = ?1 or region is null) and valid_from <= ?2
            order by record_kind, region nulls last, valid_from desc
            """;

    /** The one of each kind that holds in a region on a day. */
    @SuppressWarnings("unchecked")
    List<RetentionRule> valid(String region, LocalDate day) {
        return getEntityManager()
                .createNativeQuery(VALID, RetentionRule.class)
                .setParameter(1, region)
                .setParameter(2, day)
                .getResultList();
    }

    Page<RetentionRule> of(String region, Paging paging) {
        var found = find(
                "region = ?1 or region is null order by recordKind, region nulls last, validFrom desc, id", region);
        return Page.of(found.page(paging.page() - 1, paging.pageSize()).list(), paging, found.count());
    }
}
