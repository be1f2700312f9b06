package nl.weerthuis.reporting.casestanding;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.reporting.Facts;
import nl.weerthuis.reporting.SampleRegion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters, order, pages, and what is asked wrongly. */
@QuarkusTest
@WithService(value = "reporting", streams = Facts.STREAMS)
class CaseListApiTest {

    @Inject
    Facts facts;

    private SampleRegion region;

    @BeforeEach
    void aRegion() {
        region = SampleRegion.agreed(facts);
    }

    @Test
    void lists_are_filtered_sorted_and_paged() {
        var third = region.submitted("YOUTH_CARE", "STANDARD", "2026-01-07");
        var first = region.submitted("YOUTH_CARE", "STANDARD", "2026-01-05");
        var second = region.submitted("SHELTERED_LIVING", "STANDARD", "2026-01-06");
        region.assigned(second, 2, "ORIGIN");

        get("/v1/cases", region.caseWorker())
                .body("items.caseId", equalTo(List.of(first.toString(), second.toString(), third.toString())));
        get("/v1/cases?sort=-waitingSince&pageSize=2", region.caseWorker())
                .body("items.caseId", equalTo(List.of(third.toString(), second.toString())))
                .body("total", equalTo(3))
                .header("Link", notNullValue());
        get("/v1/cases?pageSize=2&page=2", region.caseWorker())
                .body("items.caseId", equalTo(List.of(third.toString())));
        get("/v1/cases?page=9", region.caseWorker())
                .body("items.size()", equalTo(0))
                .body("total", equalTo(3));
        get("/v1/cases?targetGroup=YOUTH_CARE&state=SUBMITTED", region.caseWorker())
                .body("items.caseId", hasItems(first.toString(), third.toString()))
                .body("total", equalTo(2));
        get("/v1/cases?state=HOUSED", region.caseWorker()).body("total", equalTo(0));
        get("/v1/cases?municipalityCode=GM" + region.code(2), region.caseWorker())
                .body("total", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "state=ASLEEP; state",
                "state='; state",
                "targetGroup=x%27%20or%201=1; targetGroup",
                "municipalityCode=34; municipalityCode",
                "municipalityCode=00340; municipalityCode",
                "municipalityCode=%27%27%3Bdrop%20table%20case_standing; municipalityCode",
                "municipalityCode=%D9%A0%D9%A0%D9%A3%D9%A4; municipalityCode",
                "sort=caseId%20desc; sort",
                "sort=--since; sort",
                "page=0; page",
                "page=abc; page",
                "page=1e9; page",
                "pageSize=101; pageSize",
                "colour=red; colour"
            })
    void what_is_asked_wrongly_is_told(String query, String parameter) {
        given().auth()
                .oauth2(region.caseWorker())
                .urlEncodingEnabled(false)
                .get("/v1/cases?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("errors.path", hasItems(parameter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "%00", "..%2f..", "not-a-uuid", "0b9e0000-0000-0000-0000-00000000000g"})
    void what_is_no_id_is_not_there(String id) {
        given().auth()
                .oauth2(region.caseWorker())
                .urlEncodingEnabled(false)
                .get("/v1/cases/" + id)
                .then()
                .statusCode(oneOf(400, 404));
    }

    private static ValidatableResponse get(String path, String token) {
        return given().auth().oauth2(token).get(path).then();
    }
}
