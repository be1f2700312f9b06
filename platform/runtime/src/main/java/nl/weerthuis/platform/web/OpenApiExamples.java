package nl.weerthuis.platform.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/** Requests that were made and what was answered to them, by operation; a service brings them along, or has none. */
final class OpenApiExamples {

    /** As in {@code POST /things}: a request, an answer, or both. */
    record Example(Object request, Object response) {}

    private static final String FILE = "/openapi-examples/operations.json";
    private static final String JSON = "application/json";
    private static final Map<String, Example> ALL = read();

    private OpenApiExamples() {}

    /** @param line method and path, as the document has it */
    static void addTo(Operation operation, String line) {
        var example = ALL.get(line);
        if (example == null) {
            return;
        }
        if (example.request() != null && operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), example.request());
        }
        if (example.response() != null) {
            List.of("200", "201", "202").forEach(status -> show(contentOf(operation, status), example.response()));
        }
    }

    private static Content contentOf(Operation operation, String status) {
        var response = operation.getResponses().getAPIResponse(status);
        return response == null ? null : response.getContent();
    }

    private static void show(Content content, Object example) {
        MediaType type = content == null ? null : content.getMediaType(JSON);
        if (type != null) {
            type.setExample(example);
        }
    }

    private static Map<String, Example> read() {
        try (var file = OpenApiExamples.class.getResourceAsStream(FILE)) {
            return file == null ? Map.of() : new ObjectMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
