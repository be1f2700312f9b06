package nl.weerthuis.allocation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class OpenApiContractTest {

    private static final Path SNAPSHOT =
            Path.of(System.getProperty("weerthuis.root", ".."), "contracts", "openapi", "allocation.json");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void published_document_is_the_one_that_was_agreed() throws IOException {
        var document = json.readTree(given().get("/v1/openapi.json").asString());

        if (Boolean.getBoolean("contracts.update")) {
            Files.createDirectories(SNAPSHOT.getParent());
            Files.writeString(SNAPSHOT, document.toPrettyString() + "\n");
        }
        assertThat(document)
                .as("Write it with -Dcontracts.update=true.")
                .isEqualTo(json.readTree(Files.readString(SNAPSHOT)));
    }
}
