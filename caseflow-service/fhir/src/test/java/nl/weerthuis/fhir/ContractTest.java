package nl.weerthuis.fhir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithCaseflow
class ContractTest {

    @ParameterizedTest
    @CsvSource({"/v1/fhir/openapi.json,openapi.json", "/v1/fhir/metadata,capability-statement.json"})
    void what_the_edge_says_of_itself_equals_the_snapshot(String path, String file) throws IOException {
        var snapshot = Records.CONTRACTS.resolve(file);
        var said = given().accept("application/json, application/fhir+json")
                .get(path)
                .asString();
        var document = new ObjectMapper().readTree(said).toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(snapshot, document);
        }

        assertThat(document)
                .as("contracts/fhir/%s; write it with -Dcontracts.update=true", file)
                .isEqualTo(Files.readString(snapshot));
    }
}
