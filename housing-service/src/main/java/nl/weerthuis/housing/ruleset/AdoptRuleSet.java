package nl.weerthuis.housing.ruleset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.platform.event.Outbox;

/** A second person of the region's office says that the numbers are right: from their first day on they hold. */
@ApplicationScoped
class AdoptRuleSet {

    private final RuleSetRepository sets;
    private final HousingAccess access;
    private final Outbox outbox;
    private final Clock clock;

    AdoptRuleSet(RuleSetRepository sets, HousingAccess access, Outbox outbox, Clock clock) {
        this.sets = sets;
        this.access = access;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    RuleSet handle(UUID id) {
        access.plannedRegion();
        var set = sets.requireToChange(id, access.ownRuleSets());
        outbox.append(set.adopt(access.subject(), LocalDate.now(clock)));
        // Now, so that a day that has a set already is told as such.
        sets.flush();
        return set;
    }
}
