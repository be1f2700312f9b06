package nl.weerthuis.housing.ruleset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.platform.problem.Problem;

/** Takes in next year's numbers as a file. They hold once somebody else has adopted them. */
@ApplicationScoped
class LoadRuleSet {

    private final RuleSetRepository sets;
    private final HousingAccess access;
    private final Clock clock;

    LoadRuleSet(RuleSetRepository sets, HousingAccess access, Clock clock) {
        this.sets = sets;
        this.access = access;
        this.clock = clock;
    }

    /** @param isTry checks all and keeps nothing */
    record Command(RuleSetFile file, boolean isTry) {}

    @Transactional
    RuleSet handle(Command command) {
        var region = access.plannedRegion();
        var faults = command.file().faults();
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        var set = RuleSet.loaded(region, command.file(), access.subject(), LocalDate.now(clock));
        if (sets.isTaken(region, set.edition())) {
            throw Problem.conflict("rule-set-known");
        }
        if (!command.isTry()) {
            // Now, so that an edition that is there already is told as such.
            sets.persistAndFlush(set);
        }
        return set;
    }
}
