package nl.weerthuis.allocation.rent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** What other features may ask of rent and tenancy law. */
@ApplicationScoped
public class RentRules {

    private final RuleSetRepository sets;

    RentRules(RuleSetRepository sets) {
        this.sets = sets;
    }

    /** By which is decided in the region on the day. */
    public Optional<KnownRules> on(String region, LocalDate day) {
        return sets.inForce(region, day).map(RuleSet::known);
    }
}
