package nl.weerthuis.caseflow.imports;

import static io.restassured.RestAssured.given;
import static nl.weerthuis.caseflow.Api.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns for what a nomination says beyond the usual: the file can say what JSON can. */
@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class ImportColumnsApiTest {

    private static final UUID CORPORATION = UUID.randomUUID();
    private static final Map<String, String> ALL = all();

    private final UUID provider = UUID.randomUUID();
    private final String worker = Actors.caseWorker(provider);

    private static Map<String, String> all() {
        var cells = new LinkedHashMap<String, String>();
        cells.put("clientReference", "A-1");
        cells.put("familyName", "Voorbeeld");
        cells.put("givenNames", "Sam");
        cells.put("birthDate", "1990-05-17");
        cells.put("targetGroup", "SHELTERED_LIVING");
        cells.put("facilityList", "WMO020");
        cells.put("facilityCode", "15");
        cells.put("readyOn", "2026-01-15");
        cells.put("adults", "3");
        cells.put("childBirthYears", "2019:3 2021");
        cells.put("members", "PARTNER:1988 ADULT_CHILD:2004");
        cells.put("pets", "true");
        cells.put("petKinds", "CAT ASSISTANCE_DOG");
        cells.put("originBasis", "UNKNOWN");
        cells.put("rooms", "3");
        cells.put("rentClass", "RENT_CAP_SMALL");
        cells.put("stepFree", "false");
        cells.put("preconditions", "INCOME=MET DEBT=IN_PROGRESS DAY_ACTIVITY=WAIVED");
        cells.put("preconditionEvidence", "INCOME:INCOME_STATEMENT:2026-01-02:2026-12-31");
        cells.put("preconditionOwners", "DEBT:MUNICIPALITY INCOME:PROVIDER");
        cells.put("preconditionsDue", "DEBT:2026-09-01");
        cells.put("waiverReasons", "DAY_ACTIVITY=Zorgt thuis voor een zieke ouder.");
        cells.put("supportHoursPerWeek", "6");
        cells.put("supportStartOn", "2026-02-01");
        cells.put("supportUntil", "2026-05-01");
        cells.put("supportShortTermReason", "INDICATION_ENDS");
        cells.put(
                "consents",
                "REGION:TABLE CORPORATION:HOUSING:2027-12-31:organisation=%s:fields=IDENTITY+CONTACT"
                        .formatted(CORPORATION));
        return cells;
    }

    @Test
    void a_line_says_all_that_json_says_and_again_changes_nothing() {
        var first = upload(ALL);
        var again = upload(ALL);

        assertThat(first.<List<Object>>path("faults")).isEmpty();
        var seen = view(worker, UUID.fromString(first.path("cases[0].caseId"))).jsonPath();
        assertThat(seen.getList("household.children.nightsPerWeek")).containsExactly(3, null);
        assertThat(seen.getList("household.members.relation")).containsExactly("PARTNER", "ADULT_CHILD");
        assertThat(seen.getList("household.members.birthYear")).containsExactly(1988, 2004);
        assertThat(seen.getList("household.petKinds")).containsExactly("CAT", "ASSISTANCE_DOG");
        assertThat(seen.getString("preconditions.find { it.code == 'INCOME' }.evidence.kind"))
                .isEqualTo("INCOME_STATEMENT");
        assertThat(seen.getString("preconditions.find { it.code == 'INCOME' }.evidence.validUntil"))
                .isEqualTo("2026-12-31");
        assertThat(seen.getString("preconditions.find { it.code == 'DEBT' }.ownerKind"))
                .isEqualTo("MUNICIPALITY");
        assertThat(seen.getString("preconditions.find { it.code == 'DEBT' }.dueOn"))
                .isEqualTo("2026-09-01");
        assertThat(seen.getString("preconditions.find { it.code == 'DAY_ACTIVITY' }.reason"))
                .isEqualTo("Zorgt thuis voor een zieke ouder.");
        assertThat(seen.getString("supportArrangement.shortTermReason")).isEqualTo("INDICATION_ENDS");
        assertThat(seen.getString("consents.find { it.scope == 'HOUSING' }.organisationId"))
                .isEqualTo(CORPORATION.toString());
        assertThat(seen.getList("consents.find { it.scope == 'HOUSING' }.fieldGroups", String.class))
                .containsExactlyInAnyOrder("IDENTITY", "CONTACT");
        assertThat(again.<Integer>path("unchanged")).isEqualTo(1);
        assertThat(again.<List<Object>>path("differences")).isEmpty();
    }

    @Test
    void what_differs_is_named_by_the_column_that_says_it() {
        upload(ALL);

        var other = new LinkedHashMap<>(ALL);
        other.put("members", "PARTNER:1989 ADULT_CHILD:2004");
        other.put("preconditionEvidence", "INCOME:INCOME_STATEMENT:2026-01-03:2026-12-31");
        other.put("preconditionsDue", "DEBT:2026-10-01");
        other.put("supportShortTermReason", "CLIENT_WISH");

        assertThat(upload(other).<List<String>>path("differences[0].columns"))
                .containsExactlyInAnyOrder(
                        "members", "preconditionEvidence", "preconditionsDue", "supportShortTermReason");
    }

    @ParameterizedTest
    @CsvSource({
        "childBirthYears,2019:9,childBirthYears",
        "childBirthYears,2019:many,childBirthYears",
        "members,PARTNER,members",
        "members,COUSIN:1980,members",
        "members,PARTNER:1980 OTHER:1981 OTHER:1982,members",
        "petKinds,SNAKE,petKinds",
        "pets,false,petKinds",
        "preconditionEvidence,INCOME:PAYSLIP:2026-01-01,preconditionEvidence",
        "preconditionEvidence,INCOME:INCOME_STATEMENT,preconditionEvidence",
        "preconditionEvidence,INCOME:INCOME_STATEMENT:2199-01-01,preconditionEvidence",
        "preconditionEvidence,INCOME:INCOME_STATEMENT:2026-02-01:2026-01-01,preconditionEvidence",
        "preconditionEvidence,IDENTITY:IDENTITY_DOCUMENT:2026-01-01,preconditionEvidence",
        "preconditionOwners,DEBT:NOBODY,preconditionOwners",
        "preconditionsDue,DEBT:soon,preconditionsDue",
        "preconditionsDue,DEBT:2026-01-01 DEBT:2026-02-01,preconditionsDue",
        "waiverReasons,INCOME=Anders,waiverReasons",
        "waiverReasons,=1+1,waiverReasons",
        "supportShortTermReason,BECAUSE,supportShortTermReason",
        "consents,CORPORATION:HOUSING:colour=RED,consents",
        "consents,CORPORATION:HOUSING:fields=P9,consents",
        "consents,CORPORATION:HOUSING:organisation=me,consents",
    })
    void a_wrong_value_is_a_fault_of_its_own_column(String column, String cell, String named) {
        var wrong = new LinkedHashMap<>(ALL);
        wrong.put(column, cell);

        var report = upload(wrong);

        assertThat(report.<Integer>path("rejected")).isEqualTo(1);
        assertThat(report.<List<String>>path("faults.column")).containsExactly(named);
        assertThat(report.<List<Integer>>path("faults.line")).containsExactly(2);
        assertThat(report.<List<String>>path("faults.message")).noneMatch(String::isBlank);
    }

    private Response upload(Map<String, String> cells) {
        var file = String.join(";", cells.keySet()) + "\n" + String.join(";", cells.values());
        var report = given().auth()
                .oauth2(worker)
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/cases/imports");
        report.then().statusCode(200);
        return report;
    }
}
