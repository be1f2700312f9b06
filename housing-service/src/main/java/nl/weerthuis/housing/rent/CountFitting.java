package nl.weerthuis.housing.rent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.ruleset.RuleCode;
import nl.weerthuis.housing.ruleset.RuleSets;

/** How far each corporation is with the norm of a year. */
@ApplicationScoped
class CountFitting {

    private final RentVerdictRepository verdicts;
    private final RuleSets ruleSets;
    private final HousingAccess access;

    CountFitting(RentVerdictRepository verdicts, RuleSets ruleSets, HousingAccess access) {
        this.verdicts = verdicts;
        this.ruleSets = ruleSets;
        this.access = access;
    }

    /** @param corporation null for all that the caller may see */
    @Transactional
    List<FittingShareView> handle(int year, UUID corporation) {
        var visible = access.holds().andIfGiven("corporationId = :corporation", "corporation", corporation);
        return verdicts.lettings(visible, year).stream()
                .collect(Collectors.groupingBy(Lettings::corporationId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(all -> FittingShareView.of(year, all, norm(all.get(0).region(), year)))
                .toList();
    }

    private OptionalLong norm(String region, int year) {
        return ruleSets.on(region, LocalDate.of(year, 12, 31))
                .map(rules -> rules.figure(RuleCode.NORM_PERCENT))
                .orElse(OptionalLong.empty());
    }
}
