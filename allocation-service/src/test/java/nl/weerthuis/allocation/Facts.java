package nl.weerthuis.allocation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;
import nl.weerthuis.platform.rows.Duty;

/** Speaks for caseflow and housing without a broker: what it states is applied when the method returns. */
@ApplicationScoped
public class Facts {

    /** All topics that allocation reads and writes. */
    public static final String STREAMS = "caseflow.v1,caseflow-matching.v1,housing.v1,"
            + "allocation-case.v1,allocation-offer.v1,allocation-region.v1";

    private final List<EventConsumer> consumers;
    private final ObjectMapper json;
    private final Duty duty;

    Facts(@All List<EventConsumer> consumers, ObjectMapper json, Duty duty) {
        this.consumers = List.copyOf(consumers);
        this.json = json;
        this.duty = duty;
    }

    public void state(String channel, String fact, UUID subject, Map<String, ?> data) {
        var event = new Envelope(
                UUID.randomUUID().toString(),
                "urn:nld:oin:00000001823288444000:systeem:" + channel,
                "nl.weerthuis." + fact + ".v1",
                subject,
                1,
                Instant.parse("2026-01-15T10:00:00Z"),
                json.valueToTree(data));
        duty.run(() -> QuarkusTransaction.requiringNew()
                .run(() -> consumers.stream()
                        .filter(consumer -> consumer.channels().contains(channel))
                        .forEach(consumer -> consumer.on(event))));
    }
}
