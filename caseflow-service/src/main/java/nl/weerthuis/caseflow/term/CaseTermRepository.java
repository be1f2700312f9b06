package nl.weerthuis.caseflow.term;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.caseflow.access.RowRule;
import nl.weerthuis.platform.web.LongList;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class CaseTermRepository implements PanacheRepositoryBase<CaseTerm, UUID> {

    private static final String HELD = """
            select max(h.until) from CaseHold h where h.caseId = :id and h.endedOn is null and h.until >= :today
            """;

    Optional<CaseTerm> running(UUID caseId) {
        return find("caseId = ?1 and endedOn is null", caseId).firstResultOptional();
    }

    List<CaseTerm> of(UUID caseId) {
        return list("caseId = ?1 order by number", caseId);
    }

    /** Until when the case is parked, if it is. */
    Optional<LocalDate> heldUntil(UUID caseId, LocalDate today) {
        return Optional.ofNullable(getEntityManager()
                .createQuery(HELD, LocalDate.class)
                .setParameter("id", caseId)
                .setParameter("today", today)
                .getSingleResult());
    }

    Page<CaseTerm> matching(RowRule rule, LateFilter filter, Paging paging) {
        var parameters = new HashMap<>(rule.with(filter.parameters()));
        return LongList.page(
                getEntityManager(),
                CaseTerm.class,
                "from CaseTerm t where t.endedOn is null and %s and exists (select 1 from CaseFile c where %s %s)"
                        .formatted(filter.terms(), rule.and(filter.cases()), RowRule.ROW_BY_ROW),
                "order by t.dueOn, t.id",
                parameters,
                paging);
    }
}
