package nl.weerthuis.reporting;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;
import nl.weerthuis.platform.rows.Duty;

/** Speaks for the other services without a broker: what it states is applied when the method returns. */
@ApplicationScoped
public class Facts {

    /** All that reporting listens to. */
    public static final String STREAMS =
            "caseflow.v1,housing.v1,allocation-case.v1,allocation-offer.v1,allocation-region.v1";

    private static final String MID_JANUARY = "2026-01-15T10:00:00Z";

    private final List<EventConsumer> consumers;
    private final ObjectMapper json;
    private final Duty duty;

    Facts(@All List<EventConsumer> consumers, ObjectMapper json, Duty duty) {
        this.consumers = List.copyOf(consumers);
        this.json = json;
        this.duty = duty;
    }

    /** A fact with the id of its subject and the given fields, see {@link #fields}. */
    public void state(String channel, String fact, String idName, UUID subject, String fields) {
        var data = new HashMap<>(fields(fields));
        data.put(idName, subject);
        state(channel, fact, subject, data);
    }

    /** From {@code name=value name=value}: a value of digits after a number sign is a number. */
    public static Map<String, Object> fields(String text) {
        return Stream.of(text.strip().split("\\s+"))
                .filter(field -> !field.isEmpty())
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> value(field[1])));
    }

    private static Object value(String text) {
        if (text.startsWith("#")) {
            return Integer.valueOf(text.substring(1));
        }
        return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
    }

    public void state(String channel, String fact, UUID subject, Map<String, ?> data) {
        state(channel, fact, subject, MID_JANUARY, data);
    }

    public void state(String channel, String fact, UUID subject, String recordedAt, Map<String, ?> data) {
        var event = new Envelope(
                UUID.randomUUID().toString(),
                "urn:nld:oin:00000001823288444000:systeem:" + channel,
                "nl.weerthuis." + fact + ".v1",
                subject,
                1,
                Instant.parse(recordedAt),
                json.valueToTree(data));
        duty.run(() -> QuarkusTransaction.requiringNew()
                .run(() -> consumers.stream()
                        .filter(consumer -> consumer.channels().contains(channel))
                        .forEach(consumer -> consumer.on(event))));
    }
}
