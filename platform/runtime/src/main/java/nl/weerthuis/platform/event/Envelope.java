package nl.weerthuis.platform.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact as it arrived: a CloudEvent of the NL GOV profile.
 *
 * @param id of the event, unique for ever
 * @param source the channel of the service that states the fact, a URN
 * @param type name on the wire
 * @param subject the aggregate
 * @param sequence contiguous per source and subject, from 1
 * @param time of recording, UTC; when the fact occurred is part of the data
 * @param data the fact itself
 */
public record Envelope(
        String id, String source, String type, UUID subject, long sequence, Instant time, JsonNode data) {

    /** Reads the fields a consumer needs; fields it does not know are ignored. */
    public <T> T as(Class<T> shape) {
        return EventJson.read(data, shape);
    }
}
