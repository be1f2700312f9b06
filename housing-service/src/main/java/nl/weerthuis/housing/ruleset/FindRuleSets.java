package nl.weerthuis.housing.ruleset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** The rule sets of all and of the caller's region. */
@ApplicationScoped
class FindRuleSets {

    private final RuleSetRepository sets;
    private final HousingAccess access;

    FindRuleSets(RuleSetRepository sets, HousingAccess access) {
        this.sets = sets;
        this.access = access;
    }

    /** @param on only the one by which is decided on this day; null for all */
    record Query(LocalDate on, Paging paging) {}

    @Transactional
    Page<RuleSetView> handle(Query query) {
        var visible = access.ruleSets();
        if (query.on() != null) {
            var inForce = sets.inForce(access.region(), query.on()).map(RuleSet::id);
            visible = visible.and("id = :inForce", "inForce", inForce.orElseGet(UUID::randomUUID));
        }
        return sets.page(visible, query.paging()).map(this::shown);
    }

    @Transactional
    RuleSet require(UUID id) {
        return sets.require(id, access.ruleSets());
    }

    /** Which colleague loaded and adopted it is told to the office alone. */
    RuleSetView shown(RuleSet set) {
        return RuleSetView.of(set, access.plansRegion());
    }
}
