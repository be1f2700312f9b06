package nl.weerthuis.caseflow.imports;

import static io.restassured.RestAssured.given;
import static nl.weerthuis.caseflow.Api.as;
import static nl.weerthuis.caseflow.Api.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class NominationFileApiTest {

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);

    @Test
    void a_byte_order_mark_commas_and_quoted_line_ends_are_understood() {
        var line = Files.GOOD
                .formatted("F-1")
                .replace(
                        "KNOWN;GM0034;PERSONS_REGISTER:2024-03-01;;;;",
                        "EXCEPTION;0034;;NETWORK;0303;\"Zus,\r\n\"\"dichtbij\"\".\";")
                .replace(';', ',');

        var report = upload("\uFEFF" + Files.HEADER.replace(';', ',') + "\r\n" + line + "\r\n"
                + Files.GOOD.formatted("F-2").replace(';', ','));

        assertThat(report.<Integer>path("accepted")).isEqualTo(2);
        assertThat(report.<List<Integer>>path("cases.line")).containsExactly(2, 4);
        assertThat(view(worker, UUID.fromString(report.path("cases[0].caseId"))).<String>path("origin.motivation"))
                .isEqualTo("Zus,\r\n\"dichtbij\".");
    }

    @Test
    void wrong_and_missing_columns_are_named_all_at_once_and_nothing_goes_in() {
        var header = Files.HEADER
                .replace("birthDate", "geboortedatum")
                .replace("readyOn", "klaar")
                .replace("contact", "bsn");

        var answer = upload(header + "\n" + Files.GOOD.formatted("G-1"));

        answer.then().statusCode(400);
        assertThat(answer.<List<String>>path("errors.path"))
                .containsExactlyInAnyOrder("geboortedatum", "klaar", "bsn", "birthDate", "readyOn");
        assertThat(answer.<List<String>>path("errors.code"))
                .contains("unknown-column", "missing-column", "column-twice");
        assertThat(as(worker).get("/v1/cases").<Integer>path("total")).isZero();
    }

    @Test
    void a_line_of_another_length_is_a_fault_of_the_line() {
        var report = upload(Files.HEADER + "\n" + Files.GOOD.formatted("H-1") + ";too;many\nshort;line\n"
                + Files.GOOD.formatted("H-2"));

        assertThat(report.<Integer>path("accepted")).isEqualTo(1);
        assertThat(report.<List<String>>path("faults.code"))
                .containsExactly("wrong-number-of-cells", "wrong-number-of-cells");
        assertThat(report.<List<Integer>>path("faults.line")).containsExactly(2, 3);
    }

    @Test
    void invalid_utf8_is_refused_as_a_whole() {
        var bytes = (Files.HEADER + "\n" + Files.GOOD.formatted("Ë-1")).getBytes(StandardCharsets.ISO_8859_1);

        var answer = upload(bytes);

        answer.then().statusCode(400);
        assertThat(answer.<List<String>>path("errors.code")).containsExactly("invalid-encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "\uFEFF", "x", ";;;", "\"", "clientReference\n\"open"})
    void what_is_no_such_file_is_refused(String content) {
        assertThat(upload(content).statusCode()).isEqualTo(400);
    }

    @Test
    void too_many_lines_are_refused() {
        assertThat(upload(Files.HEADER + "\n" + (Files.GOOD + "\n").repeat(NominationFile.MAX_LINES + 1))
                        .<List<String>>path("errors.code"))
                .containsExactly("too-many-lines");
    }

    @Test
    void a_header_alone_is_an_empty_report() {
        var report = upload(Files.HEADER);

        assertThat(report.<Integer>path("rows")).isZero();
        assertThat(report.<List<Object>>path("faults")).isEmpty();
    }

    @Test
    void another_form_is_not_taken() {
        assertThat(as(worker).body("{}").post("/v1/cases/imports").statusCode()).isEqualTo(415);
        assertThat(given().contentType("text/csv")
                        .body("x")
                        .post("/v1/cases/imports")
                        .statusCode())
                .isEqualTo(401);
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
}
