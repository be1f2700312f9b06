package nl.weerthuis.housing.statement;

import static nl.weerthuis.housing.Housing.as;
import static nl.weerthuis.housing.Housing.coordinator;
import static nl.weerthuis.housing.Housing.id;
import static nl.weerthuis.housing.Housing.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.housing.ledger.AContract;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class AgreementMatrixApiTest {

    private final AContract contract = new AContract("0995");

    @Test
    void says_of_each_whether_there_is_an_agreement_and_what_came_of_it() {
        var none = new AContract("0184");
        agree(contract, false);
        agree(none, true);
        var unknown = new AContract("0303");
        contract.set("2024", 10);
        contract.realise("YOUTH_CARE", LocalDate.of(2024, 3, 1), 1, 2);
        unknown.set("2024", null);

        assertThat(cell(coordinator(), contract))
                .containsEntry("agreement", "YES")
                .containsEntry("agreementStatus", "ADOPTED")
                .containsEntry("targetStatus", "PROVISIONAL")
                .containsEntry("unit", "DWELLING")
                .containsEntry("target", 10)
                .containsEntry("realised", 2)
                .containsEntry("gap", 8);
        assertThat(cell(coordinator(), none))
                .containsEntry("agreement", "NO")
                .doesNotContainKeys("target", "realised", "unit");
        assertThat(cell(coordinator(), unknown))
                .containsEntry("agreement", "UNKNOWN")
                .containsEntry("targetStatus", "UNKNOWN")
                .doesNotContainKeys("target", "gap");
    }

    @Test
    void what_was_carried_over_is_left_once() {
        contract.set("2024-H1", 10);
        contract.set("2024-H2", 5);
        contract.close("2024-Q1", "2024-Q2");

        assertThat(cell(coordinator(), contract)).containsEntry("target", 15).containsEntry("gap", 15);
    }

    @Test
    void each_party_sees_its_own() {
        contract.set("2024", 10);
        var other = new AContract("0034");
        other.set("2024", 3);

        assertThat(corporations(officer(contract.corporation))).containsExactly(contract.corporation.toString());
        assertThat(corporations(Housing.consultant(contract.consultants)))
                .contains(contract.corporation.toString())
                .doesNotContain(other.corporation.toString());
        assertThat(corporations(as("policy-adviser", UUID.randomUUID(), "REGION")))
                .contains(contract.corporation.toString(), other.corporation.toString());
        as("analyst", UUID.randomUUID(), "REGION")
                .get("/v1/agreement-matrix?period=2024")
                .then()
                .statusCode(403);
        coordinator().get("/v1/agreement-matrix").then().statusCode(400);
        coordinator().get("/v1/agreement-matrix?period=2024-Q1").then().statusCode(400);
    }

    @Test
    void of_targets_per_group_a_corporation_sees_what_was_agreed() {
        var youth = contract.target("2024", 10);
        youth.put("targetGroup", "YOUTH_CARE");
        contract.set(youth);
        contract.realise("YOUTH_CARE", LocalDate.of(2024, 3, 1), 1);

        assertThat(cell(officer(contract.corporation), contract))
                .containsEntry("target", 10)
                .doesNotContainKeys("realised", "gap");
        assertThat(cell(coordinator(), contract)).containsEntry("realised", 1);
    }

    @Test
    void comes_as_a_file_for_a_letter() throws IOException {
        agree(contract, false);
        contract.set("2024", 10);

        var csv = officer(contract.corporation)
                .accept("text/csv")
                .get("/v1/agreement-matrix?period=2024")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv; charset=UTF-8; header=present"))
                .extract()
                .asString();
        assertThat(csv.split("\r\n"))
                .containsExactly(
                        "gemeente,corporatie,afspraak,status afspraak,status taakstelling,eenheid,taakstelling,"
                                + "toegezegd,gerealiseerd,resteert",
                        "0995,%s,ja,vastgesteld,voorlopig,woningen,10,,0,10".formatted(contract.corporation));

        var xlsx = officer(contract.corporation)
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/v1/agreement-matrix?period=2024")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(sheet(xlsx)).contains("<v>10</v>");
    }

    private static String sheet(byte[] xlsx) throws IOException {
        var file = Files.write(Files.createTempFile("overzicht", ".xlsx"), xlsx);
        try (var zip = new ZipFile(file.toFile())) {
            var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    private static void agree(AContract contract, boolean none) {
        var agreement = new HashMap<String, Object>();
        agreement.put("municipalityCode", contract.municipality);
        agreement.put("corporationIds", List.of(contract.corporation));
        agreement.put("validFrom", "2024-01-01");
        agreement.put("validUntil", "2024-12-31");
        agreement.put("none", none);
        agreement.put("documentReference", "DOC-2024-1");
        var recorded = id(coordinator().body(agreement).post("/v1/performance-agreements"), 201);
        if (!none) {
            coordinator()
                    .body(Map.of("decision", "RAAD-2024/1"))
                    .post("/v1/performance-agreements/{id}/adoption", recorded)
                    .then()
                    .statusCode(200);
        }
    }

    private static Map<String, Object> cell(RequestSpecification who, AContract contract) {
        List<Map<String, Object>> cells = who.get("/v1/agreement-matrix?period=2024")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
        return cells.stream()
                .filter(cell -> cell.get("corporationId").equals(contract.corporation.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> corporations(RequestSpecification who) {
        return who.get("/v1/agreement-matrix?period=2024").jsonPath().getList("items.corporationId");
    }
}
