package nl.weerthuis.allocation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import nl.weerthuis.platform.testing.GoldenEvents;

/** The producers' own examples, read as a consumer reads them. */
public final class GoldenFact {

    private static final ObjectMapper TOLERANT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private GoldenFact() {}

    /** @param fact without prefix and version, such as {@code case-submitted} */
    public static <T> T read(String service, String fact, Class<T> shape) {
        var example =
                GoldenEvents.of(service).sample("nl.weerthuis." + fact + ".v1").json();
        try {
            return TOLERANT.treeToValue(TOLERANT.readTree(example).path("data"), shape);
        } catch (JsonProcessingException e) {
            throw new AssertionError("%s is not as %s expects it.".formatted(fact, shape.getSimpleName()), e);
        }
    }
}
