package nl.weerthuis.housing.intake;

import static nl.weerthuis.housing.Housing.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.weerthuis.housing.AnOffer;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** A corporation without VERA: what it would do first, then what it does; as CSV and as a spreadsheet. */
@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class DwellingFileApiTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> COLUMNS = List.of(
            "corporationReference",
            "street",
            "houseNumber",
            "postcode",
            "city",
            "municipalityCode",
            "rooms",
            "stepFree",
            "housingForm",
            "rentCents",
            "onOffer",
            "availableOn");

    private final UUID corporation = UUID.randomUUID();

    @Test
    void a_dry_run_says_what_would_happen_and_changes_nothing() throws SQLException {
        var known = dwelling(csv(false, row("A-1", "55000", "", "")));
        var before = state();
        var facts = OutboxProbe.of("housing").types(known).size();

        csv(
                        true,
                        row("A-1", "55000", "", ""),
                        row("A-1", "56000", "", ""),
                        row("A-2", "55000", "ja", "2026-12-01"),
                        row("A-3", "nul", "misschien", "31-12-2026"),
                        row("A-2", "57000", "", ""))
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("results.outcome", contains("UNCHANGED", "REJECTED", "ACCEPTED", "REJECTED", "REJECTED"))
                .body("results.dwellingId", contains(known.toString(), null, null, null, null))
                .body("results[1].faults.code", contains("repeated-row"))
                .body("results[3].faults.path", contains("rentCents", "onOffer", "availableOn"));

        assertThat(state()).isEqualTo(before);
        assertThat(OutboxProbe.of("housing").types(known)).hasSize(facts);
        officer(corporation).get("/v1/dwellings").then().body("total", equalTo(1));
        // And then the real one comes to the same.
        csv(false, row("A-1", "55000", "", ""), row("A-2", "55000", "ja", "2026-12-01"))
                .then()
                .body("dryRun", equalTo(false))
                .body("results.outcome", contains("UNCHANGED", "ACCEPTED"));
        officer(corporation).get("/v1/dwellings").then().body("total", equalTo(2));
    }

    @Test
    void a_file_opens_and_closes_a_vacancy_and_the_same_again_changes_nothing() {
        var dwelling = dwelling(csv(false, row("A-1", "55000", "ja", "2026-12-01")));
        assertThat(status(dwelling)).isEqualTo("AVAILABLE");
        csv(false, row("A-1", "55000", "ja", "2026-12-01")).then().body("unchanged", equalTo(1));
        csv(false, row("A-1", "55000", "", "")).then().body("unchanged", equalTo(1));
        assertThat(status(dwelling)).isEqualTo("AVAILABLE");

        csv(false, row("A-1", "55000", "nee", "")).then().body("accepted", equalTo(1));
        assertThat(status(dwelling)).isEqualTo("WITHDRAWN");
        csv(false, row("A-1", "55000", "nee", "")).then().body("unchanged", equalTo(1));
    }

    @Test
    void a_row_takes_no_dwelling_from_an_offer_it_makes_a_task_and_a_dry_run_makes_none() {
        var dwelling = dwelling(csv(false, row("A-1", "55000", "ja", "2026-12-01")));
        var offer = AnOffer.requestedOn(dwelling);

        csv(true, row("A-1", "55000", "nee", ""))
                .then()
                .body("flagged", equalTo(1))
                .body("results[0].faults.code", contains("supply-conflict"));
        officer(corporation).get("/v1/supply-conflicts").then().body("total", equalTo(0));

        csv(false, row("A-1", "55000", "nee", ""))
                .then()
                .body("results[0].faults.code", contains("supply-conflict"))
                .body("results[0].faults.path", contains("onOffer"));
        assertThat(offer.status()).isEqualTo("HELD");
        officer(corporation)
                .get("/v1/supply-conflicts")
                .then()
                .body("items.cause", contains("PUBLICATION_WITHDRAWN"))
                .body("items.offerId", contains(offer.id.toString()));
    }

    @Test
    void a_spreadsheet_says_the_same_as_a_file() throws IOException {
        var bytes = sheet(sheet -> {
            fill(sheet, 1, "A-1", 55_000);
            sheet.value(1, 10, "ja");
            sheet.value(1, 11, LocalDate.of(2026, 12, 1));
            sheet.style(1, 11).format("yyyy-MM-dd").set();
            fill(sheet, 3, "A-2", 55_000);
            sheet.value(3, 7, true);
            fill(sheet, 4, "A-3", 55_000);
            sheet.formula(4, 9, "1+1");
        });

        spreadsheet(true, bytes)
                .then()
                .statusCode(200)
                .body("results.position", contains(2, 4, 5))
                .body("results.outcome", contains("ACCEPTED", "ACCEPTED", "REJECTED"))
                .body("results[2].faults.code", contains("formula-cell"))
                .body("results[2].faults.path", contains("rentCents"));
        officer(corporation).get("/v1/dwellings").then().body("total", equalTo(0));
        var taken = spreadsheet(false, bytes);
        assertThat(status(dwelling(taken))).isEqualTo("AVAILABLE");
        csv(false, row("A-1", "55000", "ja", "2026-12-01")).then().body("unchanged", equalTo(1));
    }

    @Test
    void what_is_no_spreadsheet_or_a_bomb_is_refused_whole() throws IOException {
        for (var bytes : List.of("geen spreadsheet".getBytes(StandardCharsets.UTF_8), zip(10), new byte[] {'P', 'K'})) {
            spreadsheet(false, bytes).then().statusCode(400).body("errors[0].code", equalTo("malformed-spreadsheet"));
        }
        spreadsheet(false, zip(70 * 1024 * 1024))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("spreadsheet-too-large"));
        spreadsheet(false, sheet(sheet -> {})).then().statusCode(200).body("records", equalTo(0));
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private static byte[] sheet(Filling filling) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", "1.0")) {
            var sheet = book.newWorksheet("Woningen");
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, COLUMNS.get(column));
            }
            filling.fill(sheet);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, int row, String key, int rent) {
        var values = List.of(key, "Dorpsstraat", "1", "8302AA", "Emmeloord", "0171");
        for (int column = 0; column < values.size(); column++) {
            sheet.value(row, column, values.get(column));
        }
        sheet.value(row, 6, 2);
        sheet.value(row, 7, "ja");
        sheet.value(row, 8, "SELF_CONTAINED");
        sheet.value(row, 9, rent);
    }

    private static byte[] zip(int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(new byte[size]);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static String row(String key, String rent, String onOffer, String availableOn) {
        return String.join(
                ",", key, "Dorpsstraat,1,8302AA,Emmeloord,0171,2,ja,SELF_CONTAINED", rent, onOffer, availableOn);
    }

    private Response csv(boolean dryRun, String... rows) {
        return officer(corporation)
                .contentType("text/csv; charset=UTF-8")
                .queryParam("dryRun", dryRun)
                .body((String.join(",", COLUMNS) + "\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8))
                .post("/v1/dwellings/imports");
    }

    private Response spreadsheet(boolean dryRun, byte[] bytes) {
        return officer(corporation)
                .contentType(XLSX)
                .queryParam("dryRun", dryRun)
                .body(bytes)
                .post("/v1/dwellings/imports");
    }

    private static UUID dwelling(Response report) {
        return UUID.fromString(
                report.then().statusCode(200).extract().jsonPath().getString("results[0].dwellingId"));
    }

    private String status(UUID dwelling) {
        return officer(corporation)
                .get("/v1/dwellings/{id}", dwelling)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("status");
    }

    /** All rows of this corporation, as text. */
    private String state() throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement("select string_agg(d::text, '|' order by d.id) || count(*) from"
                        + " housing.dwelling d where corporation_id = ?")) {
            query.setObject(1, corporation);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
