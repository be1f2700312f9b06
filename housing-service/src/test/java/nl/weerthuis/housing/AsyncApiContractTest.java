package nl.weerthuis.housing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.weerthuis.platform.testing.GoldenEvents;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The AsyncAPI document says of each event what its example shows. */
class AsyncApiContractTest {

    private static final Path DOCUMENT =
            Path.of(System.getProperty("weerthuis.root"), "contracts", "asyncapi", "housing.yaml");

    private final GoldenEvents events = GoldenEvents.of("housing");
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void every_event_is_described_with_the_fields_that_it_has() throws IOException {
        var payloads = payloads();

        for (var type : events.types()) {
            assertThat(payloads).as("the document").containsKey(type);
            var payload = payloads.get(type);
            // The examples carry every field, also those that may be absent.
            assertThat(fields(payload)).as(type).isEqualTo(example(type));
            assertThat(example(type)).as(type).containsAll(required(payload));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> payloads() throws IOException {
        Map<String, Object> document =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(DOCUMENT));
        var components = (Map<String, Map<String, Map<String, Object>>>) document.get("components");
        return components.get("messages").values().stream()
                .collect(Collectors.toMap(message -> (String) message.get("name"), message ->
                        (Map<String, Object>) message.get("payload")));
    }

    @SuppressWarnings("unchecked")
    private static java.util.Set<String> fields(Map<String, Object> payload) {
        return ((Map<String, Object>) payload.get("properties")).keySet();
    }

    @SuppressWarnings("unchecked")
    private static List<String> required(Map<String, Object> payload) {
        return (List<String>) payload.get("required");
    }

    private java.util.Set<String> example(String type) throws JsonProcessingException {
        var data = json.readTree(events.sample(type).json()).path("data");
        return data.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
