package nl.weerthuis.housing.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The doorway to pledged supply. */
@ApplicationScoped
public class Pledges {

    private final SupplyPledgeRepository pledges;

    Pledges(SupplyPledgeRepository pledges) {
        this.pledges = pledges;
    }

    /** What was pledged last for each of these targets; a target without is not among them. */
    public Map<UUID, Integer> latest(Collection<UUID> targets) {
        return targets.isEmpty() ? Map.of() : pledges.latest(targets);
    }
}
