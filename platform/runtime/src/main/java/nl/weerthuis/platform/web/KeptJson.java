package nl.weerthuis.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** JSON that is kept unfinished, and judged later as strictly as if it came just then. */
@ApplicationScoped
public class KeptJson {

    private final StrictJson strict;
    private final ObjectMapper json;

    KeptJson(StrictJson strict, ObjectMapper json) {
        this.strict = strict;
        this.json = json;
    }

    public String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was written here before. */
    public <T> T written(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text as it came, read as the body of a request: {@code invalid-input} names every fault. */
    public <T> T read(String text, Class<T> type) {
        try {
            return type.cast(strict.read(text.getBytes(StandardCharsets.UTF_8), type, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As from the body of a request: {@code invalid-input} names every fault. */
    public <T> T judged(JsonNode kept, Class<T> type) {
        try {
            return type.cast(strict.read(json.writeValueAsBytes(kept), type, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every fault that {@link #judged} would name; none if it would be taken as it is. */
    public List<Violation> faults(JsonNode kept, Class<?> type) {
        try {
            judged(kept, type);
            return List.of();
        } catch (Problem problem) {
            return problem.violations();
        }
    }

    /** @param acceptLanguage as in the header of a request; null for Dutch */
    public static String sentence(Violation fault, String acceptLanguage) {
        return fault.message() != null
                ? fault.message()
                : Sentences.in(acceptLanguage).fault(fault.code(), fault.args());
    }
}
