package nl.weerthuis.faults.traffic;

import java.util.SplittableRandom;
import java.util.UUID;
import nl.weerthuis.faults.history.Evidence;
import nl.weerthuis.local.demonstration.Plan;

/** People who are nominated by the provider with a privacy officer, and then forgotten. */
public final class Nominees {
    private static final String PROVIDER = "opmaat";
    /** Whoever will be erased cannot be found by a reference. */
    private static final Evidence ONCE = Evidence.of("select 1");

    private final Plan plan;
    private final Sender sender;

    public Nominees(Plan plan, Sender sender) {
        this.plan = plan;
        this.sender = sender;
    }

    /** @return the case */
    public UUID nominated(String name) {
        var random = new SplittableRandom(name.hashCode());
        var newcomer = new Newcomer(name, plan, random, plan.parties().named(PROVIDER));
        return sender.send(new CaseDeeds(newcomer, plan).nominate(ONCE))
                .map(answer -> UUID.fromString(answer.path("id").asText()))
                .orElseThrow(() -> new IllegalStateException("Nobody could be nominated."));
    }
}
