package nl.weerthuis.housing.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Targets that the caller may see, with what was realised against them. */
@ApplicationScoped
class FindTargets {

    private final TargetRepository targets;
    private final RealisationRepository realisations;
    private final HousingAccess access;

    FindTargets(TargetRepository targets, RealisationRepository realisations, HousingAccess access) {
        this.targets = targets;
        this.realisations = realisations;
        this.access = access;
    }

    record Query(String period, String municipalityCode, UUID corporationId, Paging paging) {}

    @Transactional
    Page<TargetView> handle(Query query) {
        var visible = access.targets()
                .andIfGiven("period = :period", "period", query.period())
                .andIfGiven("municipalityCode = :municipality", "municipality", query.municipalityCode())
                .andIfGiven("corporationId = :corporation", "corporation", query.corporationId());
        return targets.page(visible, query.paging()).map(this::withLedger);
    }

    @Transactional
    Target require(UUID id) {
        return targets.require(id, access.targets());
    }

    @Transactional
    TargetView withLedger(Target target) {
        var realised =
                realisations.realised(target.municipalityCode(), target.corporationId(), Period.parse(target.period()));
        return TargetView.of(target, realised.in(target.unit()));
    }
}
