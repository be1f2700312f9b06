package nl.weerthuis.housing.tenancy;

import static nl.weerthuis.housing.Housing.coordinator;
import static nl.weerthuis.housing.Housing.officer;
import static nl.weerthuis.housing.tenancy.ATenancy.START;
import static nl.weerthuis.housing.tenancy.ATenancy.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.AnOffer;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class FlipApiTest {

    private final UUID corporation = UUID.randomUUID();

    @Test
    void a_review_is_planned_where_the_contract_names_none() {
        var tenancy = ATenancy.signed(corporation, "FLIP");

        tenancy.shown()
                .then()
                .body("flipReviewOn", equalTo(START.plusYears(1).toString()))
                .body("flipState", equalTo("PLANNED"))
                .body("holder", equalTo("PROVIDER"))
                .body("flipPostponements", equalTo(0));
    }

    @Test
    void it_is_put_off_with_a_reason_and_every_time_is_kept() {
        var tenancy = ATenancy.livedIn(corporation, "FLIP");
        var first = START.plusYears(1);

        postpone(tenancy, "ARREARS", first.plusMonths(3)).then().statusCode(200);
        postpone(tenancy, "SUPPORT_STILL_NEEDED", first.plusMonths(6))
                .then()
                .statusCode(200)
                .body("flipState", equalTo("POSTPONED"))
                .body("flipPostponements", equalTo(2))
                .body("flipReviewOn", equalTo(first.plusMonths(6).toString()));

        assertThat(tenancy.fact("flip-postponed").path("flipReviewOn").asText())
                .isEqualTo(first.plusMonths(6).toString());
        tenancy.history()
                .then()
                .body("postponements.reason", contains("ARREARS", "SUPPORT_STILL_NEEDED"))
                .body(
                        "postponements.wasOn",
                        contains(first.toString(), first.plusMonths(3).toString()))
                .body("postponements[0].postponedBy", equalTo("somebody-housing-officer"));
    }

    @Test
    void it_is_put_off_to_a_later_day_within_two_years() {
        var tenancy = ATenancy.livedIn(corporation, "FLIP");

        postpone(tenancy, "OTHER", START.plusYears(1))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("review-not-later"));
        postpone(tenancy, "OTHER", START.plusMonths(24).plusDays(1))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("review-too-late"));
        postpone(tenancy, "OTHER", START.plusMonths(24)).then().statusCode(200);
        tenancy.history().then().body("postponements", hasSize(1));
    }

    @Test
    void the_second_contract_is_on_the_same_home_and_counts_no_second_time() {
        var tenancy = ATenancy.livedIn(corporation, "FLIP");

        flip(tenancy, "REGULAR")
                .then()
                .statusCode(200)
                .body("id", equalTo(tenancy.id.toString()))
                .body("status", equalTo("ACTIVE"))
                .body("holder", equalTo("TENANT"))
                .body("contractForm", equalTo("REGULAR"))
                .body("flipState", equalTo("FLIPPED"))
                .body("flippedOn", equalTo(TODAY.toString()))
                .body("keyDate", equalTo(START.toString()));

        assertThat(tenancy.offer.facts())
                .containsExactly(
                        "nl.weerthuis.dwelling-reserved.v1",
                        "nl.weerthuis.tenancy-signed.v1",
                        "nl.weerthuis.keys-handed-over.v1",
                        "nl.weerthuis.tenancy-flipped.v1");
        tenancy.history()
                .then()
                .body("contracts.contractForm", contains("FLIP", "REGULAR"))
                .body("contracts.holder", contains("PROVIDER", "TENANT"))
                .body("contracts[0].lastDay", equalTo(TODAY.minusDays(1).toString()));
        flip(tenancy, "REGULAR").then().statusCode(409).body("code", equalTo("flipped-before"));
        postpone(tenancy, "OTHER", TODAY.plusYears(1)).then().statusCode(409).body("code", equalTo("flipped-before"));
    }

    @Test
    void the_second_contract_keeps_the_rules_of_its_form() {
        var tenancy = ATenancy.livedIn(corporation, "FLIP");

        flip(tenancy, "FLIP").then().statusCode(400).body("errors[0].code", equalTo("second-contract-in-own-name"));
        flip(tenancy, "TEMPORARY").then().statusCode(400).body("errors.path", contains("/endOn", "/legalGround"));
        tenancy.does("flip", Map.of("contractForm", "REGULAR", "startOn", START.toString()))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("second-contract-too-early"));
    }

    @Test
    void only_a_home_that_a_provider_rents_passes_to_the_tenant() {
        flip(ATenancy.livedIn(corporation, "REGULAR"), "REGULAR")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-flip-contract"));
        var signed = ATenancy.signed(corporation, "FLIP");
        flip(signed, "REGULAR").then().statusCode(409).body("code", equalTo("tenancy-not-active"));
        officer(UUID.randomUUID())
                .body(second("REGULAR"))
                .post("/v1/tenancies/{id}/flip", signed.id)
                .then()
                .statusCode(404);
    }

    @Test
    void of_two_at_once_one_flips() throws Exception {
        var tenancy = ATenancy.livedIn(corporation, "FLIP");

        var statuses = AtOnce.run(6, () -> flip(tenancy, "REGULAR").statusCode());

        assertThat(Collections.frequency(statuses, 200)).isOne();
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(5);
        tenancy.history().then().body("contracts", hasSize(2));
    }

    @Test
    void what_is_to_be_decided_by_a_day_is_a_list() {
        var tenancy = ATenancy.livedIn(corporation, "FLIP");
        ATenancy.livedIn(corporation, "REGULAR");
        var review = START.plusYears(1);

        due(review).then().body("items.id", contains(tenancy.id.toString()));
        due(review.minusDays(1)).then().body("items", hasSize(0));
        flip(tenancy, "REGULAR").then().statusCode(200);
        due(review).then().body("items", hasSize(0));
    }

    @Test
    void what_the_provider_advises_stands_beside_it() {
        var tenancy = ATenancy.livedIn(corporation, "FLIP");

        tenancy.offer.publish(tenancy.offer.flipAdvice("EXTEND"));

        await().atMost(AnOffer.PATIENCE)
                .untilAsserted(() -> coordinator()
                        .get("/v1/tenancies/{id}", tenancy.id)
                        .then()
                        .body("flipAdvice", equalTo("EXTEND"))
                        .body("flipAdvisedOn", equalTo(TODAY.toString())));
    }

    private Response due(LocalDate by) {
        return officer(corporation).get("/v1/tenancies?flipReviewBy=" + by);
    }

    private static Response postpone(ATenancy tenancy, String reason, LocalDate reviewOn) {
        return tenancy.does("flip-postponements", Map.of("reason", reason, "reviewOn", reviewOn.toString()));
    }

    private static Response flip(ATenancy tenancy, String form) {
        return tenancy.does("flip", second(form));
    }

    private static Map<String, String> second(String form) {
        return Map.of("contractForm", form, "startOn", TODAY.toString());
    }
}
