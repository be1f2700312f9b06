package nl.weerthuis.caseflow.escalation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
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
class CaseEscalationRepository implements PanacheRepositoryBase<CaseEscalation, UUID> {

    /** A running term that is late, of a case. */
    record LateStep(UUID caseId, UUID termId) {}

    private static final String PARKED = """
            exists (select 1 from CaseHold h where h.caseId = %s and h.endedOn is null and h.until >= :today)
            """;
    // Of somebody who was erased nothing can be answered any more.
    private static final String ERASED = "exists (select 1 from CaseFile c where c.id = %s and c.erasedOn is not null)";
    // A step that was escalated once is not escalated again: whoever answered decided on it.
    private static final String LATE = """
            select t.caseId, t.id from CaseTerm t
            where t.region = :region and t.endedOn is null and t.dueOn < :before and not exists (
              select 1 from CaseEscalation e where e.caseId = t.caseId and (e.resolvedOn is null or e.termId = t.id))
            and not %s and not %s
            """.formatted(PARKED.formatted("t.caseId"), ERASED.formatted("t.caseId"));
    private static final String UNANSWERED = """
            select e.id from CaseEscalation e
            where e.region = :region and e.resolvedOn is null and e.answerBy < :today and e.level in :levels
            and not %s and not %s
            order by e.answerBy, e.id
            """.formatted(PARKED.formatted("e.caseId"), ERASED.formatted("e.caseId"));

    CaseEscalation require(UUID caseId, UUID id) {
        return find("caseId = ?1 and id = ?2", caseId, id)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("escalation", id));
    }

    Optional<CaseEscalation> openOf(UUID caseId) {
        return find("caseId = ?1 and resolvedOn is null", caseId).firstResultOptional();
    }

    List<CaseEscalation> ofCase(UUID caseId) {
        return list("caseId = ?1 order by raisedOn desc, id", caseId);
    }

    Page<CaseEscalation> ofCase(UUID caseId, Paging paging) {
        var found = find("caseId = ?1 order by raisedOn desc, id", caseId);
        return Page.of(found.page(paging.page() - 1, paging.pageSize()).list(), paging, found.count());
    }

    /** The open ones of the cases that the rule shows, the soonest due first. */
    Page<CaseEscalation> open(RowRule rule, Level level, Paging paging) {
        var parameters = new HashMap<String, Object>();
        if (level != null) {
            parameters.put("level", level);
        }
        return LongList.page(
                getEntityManager(),
                CaseEscalation.class,
                "from CaseEscalation e where e.resolvedOn is null%s and exists (select 1 from CaseFile c where %s %s)"
                        .formatted(
                                level == null ? "" : " and e.level = :level",
                                rule.and("c.id = e.caseId"),
                                RowRule.ROW_BY_ROW),
                "order by e.answerBy, e.id",
                rule.with(parameters),
                paging);
    }

    /** The regions where a step is late. */
    List<String> lateRegions(LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select distinct t.region from CaseTerm t where t.endedOn is null and t.dueOn < :today",
                        String.class)
                .setParameter("today", today)
                .getResultList();
    }

    /** Due before this day and not taken up the ladder, the longest late first. */
    List<LateStep> late(String region, LocalDate before, LocalDate today, int most) {
        return getEntityManager()
                .createQuery(LATE + " order by t.dueOn, t.id", Object[].class)
                .setParameter("region", region)
                .setParameter("before", before)
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> new LateStep((UUID) row[0], (UUID) row[1]))
                .toList();
    }

    boolean isStillLate(LateStep step, String region, LocalDate before, LocalDate today) {
        return !getEntityManager()
                .createQuery(LATE + " and t.id = :term", Object[].class)
                .setParameter("region", region)
                .setParameter("before", before)
                .setParameter("today", today)
                .setParameter("term", step.termId())
                .getResultList()
                .isEmpty();
    }

    /** The regions where nobody answered in time. */
    List<String> unansweredRegions(LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select distinct e.region from CaseEscalation e where e.resolvedOn is null and e.answerBy < :today",
                        String.class)
                .setParameter("today", today)
                .getResultList();
    }

    /** Those on these levels that nobody answered in time. */
    List<UUID> unanswered(String region, Collection<Level> levels, LocalDate today, int most) {
        return getEntityManager()
                .createQuery(UNANSWERED, UUID.class)
                .setParameter("region", region)
                .setParameter("levels", levels)
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList();
    }

    Map<UUID, Level> levels(List<UUID> cases) {
        var levels = new HashMap<UUID, Level>();
        if (!cases.isEmpty()) {
            list("caseId in ?1 and resolvedOn is null", cases).forEach(one -> levels.put(one.caseId(), one.level()));
        }
        return levels;
    }
}
