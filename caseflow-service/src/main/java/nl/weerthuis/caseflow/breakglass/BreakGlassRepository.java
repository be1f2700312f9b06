package nl.weerthuis.caseflow.breakglass;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.access.RowRule;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.LongList;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

@ApplicationScoped
class BreakGlassRepository implements PanacheRepositoryBase<BreakGlass, UUID> {

    List<BreakGlass> of(UUID caseId, String subject, UUID organisation) {
        return list("caseId = ?1 and openedBy = ?2 and organisationId = ?3", caseId, subject, organisation);
    }

    BreakGlass require(UUID id, RowRule rule) {
        return find("from BreakGlass b where " + rule.and("b.id = :id"), rule.with(Map.of("id", id)))
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("break-glass", id));
    }

    /** Locked, so that of two answers at once the second sees the first. */
    BreakGlass requireLocked(UUID id, RowRule rule) {
        return find("from BreakGlass b where " + rule.and("b.id = :id"), rule.with(Map.of("id", id)))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Problem.unknown("break-glass", id));
    }

    Page<BreakGlass> matching(RowRule rule, BreakGlassState state, Instant now, Paging paging) {
        return LongList.page(
                getEntityManager(),
                BreakGlass.class,
                "from BreakGlass b where " + rule.and(clause(state)),
                "order by b.openedAt desc, b.id",
                rule.with(state == null ? Map.of() : Map.of("now", now)),
                paging);
    }

    private static String clause(BreakGlassState state) {
        if (state == null) {
            return "1 = 1";
        }
        return switch (state) {
            case OPENED -> "b.state = OPENED and b.confirmBy > :now";
            case OVERDUE -> "b.state = OPENED and b.confirmBy <= :now";
            case CONFIRMED, REJECTED -> "b.state = %s and b.openedAt <= :now".formatted(state);
        };
    }
}
