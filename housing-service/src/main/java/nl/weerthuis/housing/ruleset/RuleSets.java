package nl.weerthuis.housing.ruleset;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** What other features may ask of the rules. */
@ApplicationScoped
public class RuleSets {

    private final RuleSetRepository sets;

    RuleSets(RuleSetRepository sets) {
        this.sets = sets;
    }

    /** By which is decided in the region on the day. */
    public Optional<KnownRules> on(String region, LocalDate day) {
        return sets.inForce(region, day).map(KnownRules::of);
    }

    /** By which something was decided in the region once. */
    public Optional<KnownRules> of(String region, String edition) {
        return sets.adopted(region, edition).map(KnownRules::of);
    }
}
