package nl.weerthuis.caseflow;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.weerthuis.platform.testing.EventPublisher;
import nl.weerthuis.platform.testing.GoldenEvents;
import nl.weerthuis.platform.testing.SampleEvent;

/** Speaks for allocation in the tests: facts in order per case, made of allocation's own examples. */
public final class Allocation implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EventPublisher broker = EventPublisher.connect();
    private final Map<UUID, Long> sequences = new HashMap<>();

    /** The next fact about this case, with other data than in the example where it is given. */
    public SampleEvent says(UUID caseId, String fact, Map<String, Object> data) {
        var event = next(caseId, fact, data);
        broker.publish("allocation-case.v1", event);
        return event;
    }

    public SampleEvent says(UUID caseId, String fact) {
        return says(caseId, fact, Map.of());
    }

    /** As it would be said next, without saying it. */
    public SampleEvent next(UUID caseId, String fact, Map<String, Object> data) {
        var event = GoldenEvents.of("allocation-case")
                .sample("nl.weerthuis.%s.v1".formatted(fact))
                .another()
                .about(caseId)
                .sequence(sequences.merge(caseId, 1L, Long::sum))
                .withData("caseId", caseId);
        for (var field : data.entrySet()) {
            event = event.withData(field.getKey(), field.getValue());
        }
        return event;
    }

    /** Once more, or what was held back. */
    public void sends(SampleEvent event) {
        broker.publish("allocation-case.v1", event);
    }

    /** A municipality of these codes is known from now on. */
    public UUID registersMunicipality(String... codes) {
        return registers("MUNICIPALITY", "Gemeente " + String.join(" ", codes), codes);
    }

    public UUID registers(String kind, String name, String... codes) {
        var id = UUID.randomUUID();
        broker.publish(
                "allocation-region.v1",
                GoldenEvents.of("allocation-region")
                        .sample("nl.weerthuis.organisation-registered.v1")
                        .another()
                        .about(id)
                        .withData("organisationId", id)
                        .withData("kind", kind)
                        .withData("name", name)
                        .withData("municipalityCodes", List.of(codes)));
        return id;
    }

    /** Parameters of a region, from the beginning of time on. */
    public void sets(String region, Map<String, Object> parameters) {
        sets(region, "2020-01-01", parameters);
    }

    /** Parameters of a region, from a date on. */
    public void sets(String region, String validFrom, Map<String, Object> parameters) {
        var id = UUID.randomUUID();
        broker.publish(
                "allocation-region.v1",
                GoldenEvents.of("allocation-region")
                        .sample("nl.weerthuis.parameters-set.v1")
                        .another()
                        .about(id)
                        .withData("region", region)
                        .withData("validFrom", validFrom)
                        .withData("parameters", parameters));
    }

    public static void until(Callable<Boolean> condition) {
        await().atMost(PATIENCE).until(condition);
    }

    @Override
    public void close() {
        broker.close();
    }
}
