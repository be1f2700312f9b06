package nl.weerthuis.housing.tenancy;

import static nl.weerthuis.housing.Housing.announce;
import static nl.weerthuis.housing.Housing.officer;
import static nl.weerthuis.housing.Housing.system;
import static nl.weerthuis.housing.tenancy.ATenancy.START;
import static nl.weerthuis.housing.tenancy.ATenancy.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.platform.time.ServiceClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class CorrectionApiTest {

    private final UUID corporation = UUID.randomUUID();

    @Inject
    ServiceClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void a_tenancy_ends_with_a_reason_and_its_dwelling_is_known_but_not_on_offer() {
        var tenancy = ATenancy.livedIn(corporation, "REGULAR");

        end(tenancy, "EVICTED", TODAY.plusDays(1))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("end-in-the-future"));
        end(tenancy, "EVICTED", START.minusDays(1))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("end-before-keys"));
        end(tenancy, "NOT_STARTED", TODAY).then().statusCode(409).body("code", equalTo("tenancy-was-started"));
        end(tenancy, "EVICTED", TODAY).then().statusCode(200).body("endCode", equalTo("EVICTED"));

        assertThat(tenancy.fact("tenancy-ended").path("code").asText()).isEqualTo("EVICTED");
        officer(corporation).get("/v1/dwellings/{id}", tenancy.dwelling).then().body("status", equalTo("REGISTERED"));
        end(tenancy, "EVICTED", TODAY).then().statusCode(409).body("code", equalTo("tenancy-not-active"));
    }

    @Test
    void one_that_never_began_ends_as_such_alone() {
        var tenancy = ATenancy.signed(corporation, "REGULAR");

        end(tenancy, "GIVEN_NOTICE", TODAY).then().statusCode(409).body("code", equalTo("tenancy-never-started"));
        end(tenancy, "NOT_STARTED", TODAY).then().statusCode(200).body("status", equalTo("ENDED"));
        correct(tenancy, "END", null).then().statusCode(409).body("code", equalTo("tenancy-not-ended-home"));
    }

    @Test
    void a_wrong_day_of_the_keys_is_put_right_with_who_and_what_it_was() {
        var tenancy = ATenancy.livedIn(corporation, "REGULAR");

        correct(tenancy, "KEY_DATE", null).then().statusCode(400).body("errors[0].code", equalTo("required"));
        correct(tenancy, "KEY_DATE", TODAY.plusDays(1))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("key-date-in-the-future"));
        correct(tenancy, "KEY_DATE", START.plusDays(1))
                .then()
                .statusCode(200)
                .body("keyDate", equalTo(START.plusDays(1).toString()));
        correct(tenancy, "KEY_DATE", START.plusDays(1)).then().statusCode(200);

        assertThat(tenancy.fact("key-date-corrected").path("keyDate").asText())
                .isEqualTo(START.plusDays(1).toString());
        tenancy.history()
                .then()
                .body("corrections", hasSize(1))
                .body("corrections[0].subject", equalTo("KEY_DATE"))
                .body("corrections[0].oldValue", equalTo(START.toString()))
                .body("corrections[0].newValue", equalTo(START.plusDays(1).toString()))
                .body("corrections[0].correctedBy", equalTo("somebody-housing-officer"));
    }

    @Test
    void no_machine_puts_anything_right_and_nobody_elses() {
        var tenancy = ATenancy.livedIn(corporation, "REGULAR");
        var body = Map.of("subject", "END", "reason", "OTHER");

        system(corporation)
                .body(body)
                .post("/v1/tenancies/{id}/corrections", tenancy.id)
                .then()
                .statusCode(403);
        officer(UUID.randomUUID())
                .body(body)
                .post("/v1/tenancies/{id}/corrections", tenancy.id)
                .then()
                .statusCode(404);
    }

    @Test
    void an_end_that_was_a_mistake_is_taken_back_unless_the_dwelling_is_given_out() {
        var tenancy = ATenancy.livedIn(corporation, "REGULAR");
        end(tenancy, "GIVEN_NOTICE", TODAY).then().statusCode(200);

        correct(tenancy, "END", null)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("endCode", nullValue());
        officer(corporation).get("/v1/dwellings/{id}", tenancy.dwelling).then().body("status", equalTo("LET"));
        assertThat(tenancy.offer.facts()).endsWith("nl.weerthuis.tenancy-resumed.v1");
        tenancy.history().then().body("corrections.oldValue", contains("GIVEN_NOTICE " + TODAY));

        end(tenancy, "GIVEN_NOTICE", TODAY).then().statusCode(200);
        announce(corporation, tenancy.dwelling).then().statusCode(201);
        correct(tenancy, "END", null).then().statusCode(409).body("code", equalTo("dwelling-given-out-again"));
    }

    @Test
    void who_was_back_at_once_had_no_home_if_somebody_says_so() {
        var tenancy = ATenancy.livedIn(corporation, "FLIP");
        correct(tenancy, "COUNT", null).then().statusCode(409).body("code", equalTo("tenancy-not-ended-home"));
        end(tenancy, "RETURNED_TO_CARE", TODAY).then().statusCode(200).body("counted", equalTo(true));

        correct(tenancy, "COUNT", null).then().statusCode(200).body("counted", equalTo(false));

        assertThat(tenancy.offer.facts()).endsWith("nl.weerthuis.home-uncounted.v1");
        correct(tenancy, "COUNT", null).then().statusCode(409).body("code", equalTo("home-uncounted-before"));
        correct(tenancy, "END", null).then().statusCode(200).body("counted", equalTo(true));
    }

    @Test
    void after_the_term_of_the_region_it_stays_as_it_was_said() {
        var tenancy = ATenancy.livedIn(corporation, "REGULAR");

        clock.moveTo(Instant.now().plus(29, ChronoUnit.DAYS));

        correct(tenancy, "KEY_DATE", TODAY).then().statusCode(409).body("code", equalTo("correction-term-over"));
        end(tenancy, "MOVED_ON", TODAY.plusDays(29)).then().statusCode(200);
        correct(tenancy, "COUNT", null).then().statusCode(409).body("code", equalTo("home-lasted"));
    }

    private static Response end(ATenancy tenancy, String code, LocalDate on) {
        return tenancy.does("end", Map.of("code", code, "endedOn", on.toString()));
    }

    private static Response correct(ATenancy tenancy, String subject, LocalDate keyDate) {
        var body = new HashMap<String, Object>(Map.of("subject", subject, "reason", "WRONG_REPORT"));
        if (keyDate != null) {
            body.put("keyDate", keyDate.toString());
        }
        return tenancy.does("corrections", body);
    }
}
