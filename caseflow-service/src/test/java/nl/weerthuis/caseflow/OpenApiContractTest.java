package nl.weerthuis.caseflow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class OpenApiContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SNAPSHOT =
            Path.of(System.getProperty("weerthuis.root", "..")).resolve("contracts/openapi/caseflow.json");

    @Test
    void the_document_equals_the_snapshot() throws IOException {
        var document = document().toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
        if (Boolean.getBoolean("contracts.update")) {
            Files.createDirectories(SNAPSHOT.getParent());
            Files.writeString(SNAPSHOT, document);
        }

        assertThat(document)
                .as("contracts/openapi/caseflow.json; write it with -Dcontracts.update=true")
                .isEqualTo(Files.readString(SNAPSHOT));
    }

    @Test
    void every_property_names_its_dutch_word() throws IOException {
        var without = new ArrayList<String>();
        document()
                .path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schema.getValue().path("properties").properties().stream()
                        .filter(property -> isOurs(schema.getKey()) && !namesDutch(property.getValue()))
                        .forEach(property -> without.add(schema.getKey() + "." + property.getKey())));

        assertThat(without).isEmpty();
    }

    /** The platform's own schemas have no domain word to translate. */
    private static boolean isOurs(String schema) {
        return !schema.startsWith("Page")
                && !schema.startsWith("Problem")
                && !schema.startsWith("Fault")
                && !schema.startsWith("Parked")
                && !schema.startsWith("Repl")
                && !schema.startsWith("Republi")
                && !schema.startsWith("Progress")
                && !schema.startsWith("Moment")
                && !schema.startsWith("JournalHole")
                && !schema.startsWith("Digest")
                && !schema.equals("Progress");
    }

    private static boolean namesDutch(JsonNode property) {
        return property.has("$ref")
                || property.path("description").asText().contains("(Dutch: ")
                || property.has("allOf")
                || property.has("oneOf")
                || property.path("items").has("$ref");
    }

    private static JsonNode document() throws IOException {
        return JSON.readTree(given().get("/v1/openapi.json").asString());
    }
}
