package nl.weerthuis.housing.rent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.ruleset.RuleSets;

/** Says by which numbers a rent was judged, whatever holds today. */
@ApplicationScoped
class ExplainRent {

    private final RentVerdictRepository verdicts;
    private final RuleSets ruleSets;
    private final HousingAccess access;

    ExplainRent(RentVerdictRepository verdicts, RuleSets ruleSets, HousingAccess access) {
        this.verdicts = verdicts;
        this.ruleSets = ruleSets;
        this.access = access;
    }

    @Transactional
    RentVerdictView handle(UUID offerId) {
        var verdict = verdicts.require(offerId, access.holds());
        return RentVerdictView.of(verdict, ruleSets.of(verdict.region(), verdict.ruleSet()));
    }
}
