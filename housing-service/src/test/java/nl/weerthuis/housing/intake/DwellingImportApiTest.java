package nl.weerthuis.housing.intake;

import static nl.weerthuis.housing.Housing.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class DwellingImportApiTest {

    private static final String HEADER =
            "corporationReference,street,houseNumber,postcode,city,municipalityCode,rooms,stepFree,housingForm,rentCents";

    private final UUID corporation = UUID.randomUUID();

    @Test
    void good_rows_go_in_and_bad_rows_come_back_with_line_column_and_reason() {
        deliver(
                        HEADER,
                        "A-1,Dorpsstraat,1,8302AA,Emmeloord,0171,2,ja,SELF_CONTAINED,55000",
                        "A-2,Dorpsstraat,zes,8302AA,Emmeloord,0171,x,misschien,CASTLE,0",
                        "A-3,Dorpsstraat,3,8302AA,Emmeloord,GM0171,3,false,room,45000",
                        "A-4,Dorpsstraat")
                .then()
                .statusCode(200)
                .body("records", equalTo(4))
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(2))
                .body("results.position", contains(2, 3, 4, 5))
                .body("results.idExtern", contains("A-1", "A-2", "A-3", null))
                .body(
                        "results[1].faults.path",
                        containsInAnyOrder("houseNumber", "rooms", "stepFree", "housingForm", "rentCents"))
                .body("results[1].faults.find { it.path == 'rooms' }.message", equalTo("Deze waarde klopt niet."))
                .body("results[3].faults[0].code", equalTo("wrong-column-count"))
                .body("results[3].faults[0].message", equalTo("Deze regel heeft 2 kolommen; de kop heeft er 10."));
        officer(corporation).get("/v1/dwellings").then().body("total", equalTo(2));
    }

    @Test
    void the_same_file_again_changes_nothing() {
        var file = HEADER + "\nA-1,Dorpsstraat,1,8302AA,Emmeloord,0171,2,ja,SELF_CONTAINED,55000\n";
        var first = deliver(file).jsonPath();
        var dwelling = UUID.fromString(first.getString("results[0].dwellingId"));

        deliver(file).then().body("unchanged", equalTo(1)).body("accepted", equalTo(0));

        assertThat(OutboxProbe.of("housing").types(dwelling)).hasSize(1);
    }

    @Test
    void reads_what_spreadsheets_write() {
        var file = "\uFEFF" + HEADER.replace(',', ';') + ";nuisanceFile\r\n"
                + "\"A;1\";\"Lange\nstraat\";1;8302 aa;\"Emmeloord \"\"Zuid\"\"\";0171;2;JA;SELF_CONTAINED;55000;nee\r\n"
                + "A-2;Brink;-1;8302AA;Emmeloord;0171;2;ja;SELF_CONTAINED;55000;\r\n";

        deliver(file)
                .then()
                .statusCode(200)
                // A line end within a street is no street; the row after it still has its own line.
                .body("results.position", contains(2, 4))
                .body("results[0].faults.path", contains("street"))
                .body("results[1].faults.path", contains("houseNumber"));
    }

    @Test
    void a_formula_is_no_value() {
        deliver(
                        HEADER,
                        "=1+1,Dorpsstraat,1,8302AA,Emmeloord,0171,2,ja,SELF_CONTAINED,55000",
                        "A-1,@SUM(A1),1,8302AA,+31,-x,2,ja,SELF_CONTAINED,55000")
                .then()
                .body("rejected", equalTo(2))
                .body("results[0].faults.code", contains("formula-cell"))
                .body("results[0].faults.path", contains("corporationReference"))
                .body("results[1].faults.path", containsInAnyOrder("street", "city", "municipalityCode"));
    }

    @Test
    void columns_must_be_the_ones_we_know() {
        deliver("corporationReference,strret", "A-1,x")
                .then()
                .statusCode(400)
                .body("errors.find { it.path == 'strret' }.code", equalTo("unknown-column"))
                .body("errors.findAll { it.code == 'missing-column' }.size()", equalTo(9));
        deliver(HEADER + ",city", "x").then().statusCode(400).body("errors[0].code", equalTo("repeated-column"));
        deliver("").then().statusCode(400);
        deliver(HEADER).then().statusCode(200).body("records", equalTo(0));
    }

    @Test
    void what_is_no_text_is_refused_whole() {
        for (var content : List.of(
                new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0},
                new byte[] {(byte) 0xC0, (byte) 0xAF},
                HEADER.getBytes(StandardCharsets.UTF_16))) {
            officer(corporation)
                    .contentType("text/csv")
                    .body(content)
                    .post("/v1/dwellings/imports")
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo("invalid-encoding"));
        }
        officer(corporation).body("{}").post("/v1/dwellings/imports").then().statusCode(415);
    }

    @Test
    void too_many_rows_are_refused_whole() {
        var file = HEADER + "\n" + "x\n".repeat(5_001);

        deliver(file).then().statusCode(413).body("code", equalTo("too-many-records"));
    }

    @Test
    void the_same_key_gives_the_same_report() {
        var file = HEADER + "\nA-1,Dorpsstraat,1,8302AA,Emmeloord,0171,2,ja,SELF_CONTAINED,55000\n";
        var key = UUID.randomUUID().toString();

        var first = delivered(file, key);
        var second = delivered(file, key);

        assertThat(second.asString()).isEqualTo(first.asString());
        delivered(file + "\n", key).then().statusCode(409).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void a_dwelling_on_offer_gets_no_nuisance_file() {
        var header = HEADER + ",nuisanceFile";
        var row = "A-1,Dorpsstraat,1,8302AA,Emmeloord,0171,2,ja,SELF_CONTAINED,55000,";
        var dwelling = UUID.fromString(deliver(header, row + "nee").jsonPath().getString("results[0].dwellingId"));
        Housing.announce(corporation, dwelling).then().statusCode(201);

        deliver(header, row + "ja")
                .then()
                .body("rejected", equalTo(1))
                .body("results[0].faults.code", contains("dwelling-on-offer"));
    }

    @Test
    void the_same_file_at_once_is_taken_in_once() throws Exception {
        var file = new StringBuilder(HEADER);
        for (int i = 0; i < 40; i++) {
            file.append("\nA-%d,Dorpsstraat,1,8302AA,Emmeloord,0171,2,ja,SELF_CONTAINED,55000".formatted(i));
        }

        var reports = AtOnce.run(
                4,
                () -> deliver(file.toString()).then().statusCode(200).extract().jsonPath());

        assertThat(reports.stream()
                        .mapToInt(report -> report.getInt("accepted"))
                        .sum())
                .isEqualTo(40);
        assertThat(reports.stream()
                        .mapToInt(report -> report.getInt("rejected"))
                        .sum())
                .isZero();
    }

    private Response deliver(String... lines) {
        return delivered(String.join("\n", lines), null);
    }

    private Response delivered(String file, String key) {
        var request =
                officer(corporation).contentType("text/csv; charset=UTF-8").body(file.getBytes(StandardCharsets.UTF_8));
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/v1/dwellings/imports");
    }
}
