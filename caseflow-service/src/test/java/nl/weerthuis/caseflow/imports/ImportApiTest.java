package nl.weerthuis.caseflow.imports;

import static io.restassured.RestAssured.given;
import static nl.weerthuis.caseflow.Api.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class ImportApiTest {

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);

    @Test
    void a_line_becomes_the_case_that_json_would_make() {
        var report = upload(Files.HEADER + "\r\n" + Files.GOOD.formatted("A-1") + "\r\n");

        report.then().statusCode(200);
        assertThat(report.<Integer>path("accepted")).isEqualTo(1);
        var id = UUID.fromString(report.path("cases[0].caseId"));
        var seen = view(worker, id).jsonPath();
        assertThat(seen.getString("client.prefix")).isEqualTo("van der");
        assertThat(seen.getList("household.children.birthYear", Integer.class)).containsExactly(2019, 2021);
        assertThat(seen.getString("origin.municipality")).isEqualTo("0034");
        assertThat(seen.getString("origin.evidence[0].on")).isEqualTo("2024-03-01");
        assertThat(seen.getList("searchProfile.areas", String.class)).containsExactly("0034", "BU00340101");
        assertThat(seen.getString("preconditions.find { it.code == 'INCOME' }.status"))
                .isEqualTo("MET");
        assertThat(seen.getString("preconditions.find { it.code == 'CONSENT' }.status"))
                .isEqualTo("MET");
        assertThat(seen.getString("supportArrangement.startOn")).isEqualTo("2026-02-01");
        assertThat(seen.getString("consents.find { it.scope == 'HOUSING' }.validUntil"))
                .isEqualTo("2027-12-31");
        assertThat(OutboxProbe.of("caseflow").types(id)).startsWith("nl.weerthuis.case-submitted.v1");
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        var file = Files.HEADER + "\n" + Files.GOOD.formatted("B-1") + "\n" + Files.GOOD.formatted("B-2");
        var first = upload(file);
        var before = OutboxProbe.of("caseflow").fromHere();

        var again = upload(file);

        assertThat(again.<Integer>path("accepted")).isZero();
        assertThat(again.<Integer>path("unchanged")).isEqualTo(2);
        assertThat(again.<List<Object>>path("cases")).isEqualTo(first.<List<Object>>path("cases"));
        assertThat(before.types()).isEmpty();
    }

    @Test
    void good_lines_go_in_and_bad_lines_come_back_with_every_fault() {
        var bad = Files.GOOD
                .formatted("C-2")
                .replace("1990-05-17", "2190-05-17")
                .replace("999900006", "123456789")
                .replace("SHELTERED_LIVING", "NOBODY")
                .replace(";1;2019", ";0;2019")
                .replace("GM0034", "9999");

        var report = upload(
                Files.HEADER + "\n" + Files.GOOD.formatted("C-1") + "\n" + bad + "\n" + Files.GOOD.formatted("C-3"));

        assertThat(report.<Integer>path("rows")).isEqualTo(3);
        assertThat(report.<Integer>path("accepted")).isEqualTo(2);
        assertThat(report.<Integer>path("rejected")).isEqualTo(1);
        assertThat(report.<List<Integer>>path("cases.line")).containsExactly(2, 4);
        assertThat(report.<List<Integer>>path("faults.line")).containsOnly(3);
        assertThat(report.<List<String>>path("faults.column"))
                .containsExactlyInAnyOrder("birthDate", "bsn", "targetGroup", "adults", "originMunicipality");
        assertThat(report.<List<String>>path("faults.message")).allMatch(message -> !message.isBlank());
        assertThat(report.asString()).doesNotContain("123456789", "2190", "Voorbeeld");
    }

    @Test
    void a_missing_cell_and_a_broken_rule_are_named_by_their_column() {
        var missing = Files.GOOD.formatted("").replace(";Sam;", ";;");
        var unmotivated = Files.GOOD
                .formatted("D-2")
                .replace("KNOWN;GM0034;PERSONS_REGISTER:2024-03-01;;;", "EXCEPTION;GM0034;;NETWORK;0303;");

        var report = upload(Files.HEADER + "\n" + missing + "\n" + unmotivated);

        var faults = report.<List<Map<String, Object>>>path("faults").stream()
                .map(fault -> "%s %s %s".formatted(fault.get("line"), fault.get("column"), fault.get("code")))
                .toList();
        assertThat(faults)
                .containsExactlyInAnyOrder(
                        "2 clientReference required", "2 givenNames required", "3 motivation motivation-required");
    }

    @ParameterizedTest
    @CsvSource({"familyName,=cmd()", "givenNames,+1", "motivation,-1", "contact,@x", "clientReference,=1+1"})
    void a_cell_that_a_spreadsheet_would_run_is_a_fault(String column, String cell) {
        var columns = List.of(Files.HEADER.split(";"));
        var cells = Files.GOOD.formatted("E-1").split(";", -1);
        cells[columns.indexOf(column)] = cell;

        var report = upload(Files.HEADER + "\n" + String.join(";", cells));

        assertThat(report.<Integer>path("rejected")).isEqualTo(1);
        assertThat(report.<List<String>>path("faults.code")).contains("formula-cell");
        assertThat(report.<List<String>>path("faults.column")).contains(column);
    }

    @Test
    void the_same_upload_with_the_same_key_gives_the_first_report() {
        var key = UUID.randomUUID().toString();
        var file = Files.HEADER + "\n" + Files.GOOD.formatted("I-1");

        var first = upload(file, key);
        var again = upload(file, key);

        assertThat(again.asString()).isEqualTo(first.asString()).contains("\"accepted\":1");
    }

    @Test
    void messages_are_english_when_that_is_asked_for() {
        var file = Files.HEADER + "\n" + Files.GOOD.formatted("J-1").replace("999900006", "1");

        var dutch = upload(file).<String>path("faults[0].message");
        var english = given().auth()
                .oauth2(worker)
                .contentType("text/csv")
                .header("Accept-Language", "en")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/cases/imports")
                .<String>path("faults[0].message");

        assertThat(dutch).contains("geen geldig");
        assertThat(english).contains("not a valid");
    }

    private Response upload(String content) {
        return upload(content.getBytes(StandardCharsets.UTF_8));
    }

    private Response upload(byte[] content) {
        return given().auth()
                .oauth2(worker)
                .contentType("text/csv")
                .body(content)
                .post("/v1/cases/imports");
    }

    private Response upload(String content, String key) {
        return given().auth()
                .oauth2(worker)
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .body(content.getBytes(StandardCharsets.UTF_8))
                .post("/v1/cases/imports");
    }
}
