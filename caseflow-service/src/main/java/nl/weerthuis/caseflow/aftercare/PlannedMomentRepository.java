package nl.weerthuis.caseflow.aftercare;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.access.RowRule;
import nl.weerthuis.platform.web.LongList;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class PlannedMomentRepository implements PanacheRepositoryBase<PlannedMoment, UUID> {

    List<PlannedMoment> of(UUID caseId) {
        return list("caseId = ?1 order by round, dueOn", caseId);
    }

    /** Open ones that are due before a date. */
    Page<PlannedMoment> dueBefore(LocalDate date, String region, RowRule rule, Paging paging) {
        return LongList.page(
                getEntityManager(),
                PlannedMoment.class,
                """
                from PlannedMoment m where m.region = :ownRegion and m.doneOn is null and m.lapsedOn is null
                  and m.dueOn < :date and exists (select 1 from CaseFile c where %s %s)
                """.formatted(rule.and("c.id = m.caseId"), RowRule.ROW_BY_ROW),
                "order by m.dueOn, m.id",
                rule.with(Map.of("ownRegion", region, "date", date)),
                paging);
    }
}
