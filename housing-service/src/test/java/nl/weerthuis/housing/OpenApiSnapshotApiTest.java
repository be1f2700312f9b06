package nl.weerthuis.housing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

/** The published document is the one that was reviewed; {@code -Dcontracts.update=true} writes it anew. */
@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class OpenApiSnapshotApiTest {

    private static final Path SNAPSHOT =
            Path.of(System.getProperty("weerthuis.root"), "contracts", "openapi", "housing.json");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void the_document_is_the_one_that_was_reviewed() throws IOException {
        var document = json.readTree(given().get("/v1/openapi.json").asString());

        if (Boolean.getBoolean("contracts.update")) {
            Files.createDirectories(SNAPSHOT.getParent());
            Files.writeString(SNAPSHOT, document.toPrettyString().replace(System.lineSeparator(), "\n") + "\n");
        }

        assertThat(json.readTree(SNAPSHOT.toFile())).isEqualTo(document);
    }
}
