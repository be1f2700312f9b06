package nl.weerthuis.caseflow.introduction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.access.RowRule;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.rows.Duty;
import nl.weerthuis.platform.web.LongList;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/**
 * What row security shows the caller, and of that what the rule allows. The rule asks about the case and about consent,
 * which a receiver sees no row of: so it is asked on duty, and row security before it.
 */
@ApplicationScoped
class IntroductionRepository implements PanacheRepositoryBase<Introduction, UUID> {

    private static final String SOME = "from Introduction i where ";
    private static final int MOST = 10_000;

    private final Duty duty;

    IntroductionRepository(Duty duty) {
        this.duty = duty;
    }

    Introduction require(UUID id, RowRule rule) {
        return findByIdOptional(id)
                .flatMap(seen -> duty.call(() -> find(SOME + rule.and("i.id = :id"), rule.with(Map.of("id", id)))
                        .firstResultOptional()))
                .map(found -> (Introduction) found)
                .orElseThrow(() -> Problem.unknown("introduction", id));
    }

    Page<Introduction> living(RowRule rule, Paging paging) {
        List<UUID> seen = find("endedOn is null").page(0, MOST).stream()
                .map(Introduction::id)
                .toList();
        return duty.call(() -> {
            return LongList.page(
                    getEntityManager(),
                    Introduction.class,
                    SOME + rule.and("i.id in :seen"),
                    "order by i.until, i.id",
                    rule.with(Map.of("seen", seen)),
                    paging);
        });
    }
}
