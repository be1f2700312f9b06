package nl.weerthuis.faults.traffic;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import nl.weerthuis.faults.region.Pauses;
import nl.weerthuis.local.demonstration.Plan;

/** Work in one service that waits for no other: a case stands still while the service before it is being killed. */
final class Errands {
    private static final long PAUSE_MILLIS = 300;

    private final String name;
    private final Plan plan;
    private final Sender sender;
    private final BooleanSupplier stopped;

    Errands(String name, Plan plan, Sender sender, BooleanSupplier stopped) {
        this.name = name;
        this.plan = plan;
        this.sender = sender;
        this.stopped = stopped;
    }

    /** Dwellings that become free. */
    void inHousing() {
        var dwellings = new Dwellings(plan, sender);
        for (int number = 1; !stopped.getAsBoolean(); number++) {
            sender.send(dwellings.register("%s-home-%d".formatted(name, number)));
            Pauses.millis(PAUSE_MILLIS);
        }
    }

    /** Sessions at which nobody is spoken of. */
    void inAllocation() {
        for (int number = 1; !stopped.getAsBoolean(); number++) {
            var each = "%s-table-%d".formatted(name, number);
            var deeds = new CaseDeeds(new Newcomer(each, plan, new SplittableRandom(each.hashCode())), plan);
            sender.send(deeds.session())
                    .ifPresent(session ->
                            sender.send(deeds.closeSession(session.path("id").asText())));
            Pauses.millis(PAUSE_MILLIS);
        }
    }
}
