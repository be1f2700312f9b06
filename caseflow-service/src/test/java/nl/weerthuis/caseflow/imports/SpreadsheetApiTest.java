package nl.weerthuis.caseflow.imports;

import static io.restassured.RestAssured.given;
import static nl.weerthuis.caseflow.Api.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.WithService;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class SpreadsheetApiTest {

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);

    @Test
    void a_sheet_says_what_the_csv_says() {
        var report = upload(Sheets.of("X-1", "X-2"));

        report.then().statusCode(200);
        assertThat(report.<List<Object>>path("faults")).isEmpty();
        assertThat(report.<Integer>path("accepted")).isEqualTo(2);
        assertThat(report.<List<Integer>>path("cases.line")).containsExactly(2, 3);
        var seen = view(worker, UUID.fromString(report.path("cases[0].caseId"))).jsonPath();
        assertThat(seen.getString("client.birthDate")).isEqualTo("1990-05-17");
        assertThat(seen.getString("client.bsn")).isEqualTo("999900006");
        assertThat(seen.getString("clientReference")).isEqualTo("X-1");
        assertThat(seen.getInt("household.adults")).isEqualTo(1);
        assertThat(seen.getBoolean("searchProfile.stepFree")).isFalse();
    }

    @Test
    void the_same_clients_as_csv_and_as_sheet_are_the_same_clients() {
        upload(Sheets.of("Y-1")).then().statusCode(200);

        var again = given().auth()
                .oauth2(worker)
                .contentType("text/csv")
                .body((Files.HEADER + "\n" + Files.GOOD.formatted("Y-1")).getBytes(StandardCharsets.UTF_8))
                .post("/v1/cases/imports");

        assertThat(again.<Integer>path("unchanged")).isEqualTo(1);
        assertThat(again.<List<Object>>path("differences")).isEmpty();
    }

    @Test
    void a_formula_is_a_fault_whatever_it_would_give() {
        var report = upload(Sheets.with(sheet -> {
            Sheets.line(sheet, 1, "F-1");
            sheet.formula(1, Sheets.COLUMNS.indexOf("adults"), "1+0");
            sheet.formula(1, Sheets.COLUMNS.indexOf("familyName"), "HYPERLINK(\"http://a.example\")");
            Sheets.line(sheet, 2, "F-2");
        }));

        assertThat(report.<Integer>path("rejected")).isEqualTo(1);
        assertThat(report.<Integer>path("accepted")).isEqualTo(1);
        assertThat(report.<List<String>>path("faults.code")).containsOnly("formula-cell");
        assertThat(report.<List<String>>path("faults.column")).containsExactlyInAnyOrder("adults", "familyName");
    }

    @Test
    void a_line_that_is_too_long_and_a_moment_for_a_date_are_faults() {
        var report = upload(Sheets.with(sheet -> {
            Sheets.line(sheet, 1, "L-1");
            sheet.value(1, Sheets.COLUMNS.size() + 2, "more");
            Sheets.line(sheet, 2, "L-2");
            sheet.value(2, Sheets.COLUMNS.indexOf("readyOn"), 46_000.5);
        }));

        assertThat(report.<List<String>>path("faults.code")).containsExactly("wrong-number-of-cells", "invalid-date");
    }

    @Test
    void what_would_fill_the_memory_is_refused_before_it_is_unpacked() throws IOException {
        var bomb = withPart(Sheets.of("B-1"), "xl/media/zeros.bin", 80 * 1024 * 1024);

        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertThat(upload(bomb).<List<String>>path("errors.code")).containsExactly("spreadsheet-too-large");
    }

    @Test
    void a_document_type_is_not_followed() throws IOException {
        var sheet = replaced(
                Sheets.of("D-1"),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst(
                                "<worksheet",
                                "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]><worksheet")
                        .replaceFirst("Voorbeeld", "&secret;"));

        var answer = upload(sheet);

        assertThat(answer.statusCode()).isIn(200, 400);
        assertThat(answer.statusCode()).isNotEqualTo(500);
        assertThat(answer.asString()).doesNotContain("hostname");
    }

    @Test
    void what_is_no_sheet_is_refused() {
        for (var content : new byte[][] {{}, {1, 2, 3}, "PK\3\4".getBytes(StandardCharsets.ISO_8859_1)}) {
            assertThat(upload(content).statusCode()).isEqualTo(400);
        }
    }

    private interface Change {
        String of(String xml);
    }

    private static byte[] replaced(byte[] archive, String part, Change change) throws IOException {
        return copied(
                archive,
                (name, content) -> name.equals(part)
                        ? change.of(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                        : content);
    }

    private static byte[] withPart(byte[] archive, String part, int zeros) throws IOException {
        return copied(archive, (name, content) -> content, part, zeros);
    }

    private static byte[] copied(byte[] archive, BiFunction<String, byte[], byte[]> change) throws IOException {
        return copied(archive, change, "docProps/empty.bin", 0);
    }

    private static byte[] copied(byte[] archive, BiFunction<String, byte[], byte[]> change, String more, int zeros)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                        .get();
                var to = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(from.getEntries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(
                        change.apply(entry.getName(), from.getInputStream(entry).readAllBytes()));
            }
            to.putNextEntry(new ZipEntry(more));
            to.write(new byte[zeros]);
        }
        return bytes.toByteArray();
    }

    private Response upload(byte[] content) {
        return given().auth()
                .oauth2(worker)
                .contentType(NominationFile.XLSX)
                .body(content)
                .post("/v1/cases/imports");
    }
}
