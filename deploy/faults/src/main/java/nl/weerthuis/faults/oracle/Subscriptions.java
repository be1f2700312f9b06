package nl.weerthuis.faults.oracle;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which service states and applies what. {@code SubscriptionsTest} holds it against contracts/asyncapi. */
public final class Subscriptions {
    /** Channel to the service that states its facts. */
    public static final Map<String, String> PUBLISHERS = Map.of(
            "caseflow", "caseflow",
            "caseflow-matching", "caseflow",
            "housing", "housing",
            "allocation-case", "allocation",
            "allocation-offer", "allocation",
            "allocation-region", "allocation");

    /** Service to the channels it listens to. */
    public static final Map<String, Set<String>> LISTENERS = Map.of(
            "caseflow", Set.of("allocation-case", "allocation-region"),
            "housing", Set.of("allocation-offer", "allocation-region"),
            "allocation", Set.of("caseflow", "caseflow-matching", "housing"),
            "reporting", Set.of("caseflow", "housing", "allocation-case", "allocation-offer", "allocation-region"));

    /** One way that facts go. */
    public record Subscription(String channel, String from, String to) {}

    private Subscriptions() {}

    public static List<Subscription> all() {
        return LISTENERS.entrySet().stream()
                .flatMap(listener -> listener.getValue().stream()
                        .map(channel -> new Subscription(channel, PUBLISHERS.get(channel), listener.getKey())))
                .toList();
    }

    /** Services that have a journal. */
    static Set<String> publishers() {
        return Set.copyOf(PUBLISHERS.values());
    }

    static Set<String> services() {
        return LISTENERS.keySet();
    }
}
