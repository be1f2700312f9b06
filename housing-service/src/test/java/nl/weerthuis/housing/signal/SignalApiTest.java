package nl.weerthuis.housing.signal;

import static nl.weerthuis.housing.Housing.coordinator;
import static nl.weerthuis.housing.Housing.id;
import static nl.weerthuis.housing.Housing.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.AnOffer;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.housing.tenancy.ATenancy;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.platform.time.ServiceClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class SignalApiTest {

    private static final LocalDate TODAY = Housing.today();

    private final UUID corporation = UUID.randomUUID();
    private final OutboxProbe outbox = OutboxProbe.of("housing");

    @Inject
    ServiceClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void arrears_are_reported_and_the_fact_names_no_amount() {
        var home = ATenancy.livedIn(corporation, "FLIP");

        raise(home, arrears())
                .then()
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("partner", equalTo("RENT"))
                .body("amountCents", equalTo(123_456))
                .body("overdue", equalTo(false))
                .body("nextStep", equalTo("CONVERSATION"));

        var rows = outbox.rows(home.offer.id);
        var fact = rows.get(rows.size() - 1);
        assertThat(fact.type()).isEqualTo("nl.weerthuis.signal-raised.v1");
        assertThat(fact.data().path("kind").asText()).isEqualTo("ARREARS");
        assertThat(LocalDate.parse(fact.data().path("respondBy").asText())).isAfter(TODAY.plusDays(4));
        assertThat(fact.data().toString()).doesNotContain("123456");
    }

    @Test
    void each_kind_has_its_own_fields() {
        var home = ATenancy.livedIn(corporation, "FLIP");

        raise(home, Map.of("kind", "ARREARS", "nuisance", "NOISE"))
                .then()
                .statusCode(400)
                .body("errors.path", containsInAnyOrder("/amountCents", "/arisenOn", "/nuisance"));
        raise(home, Map.of("kind", "NUISANCE", "amountCents", 100))
                .then()
                .statusCode(400)
                .body("errors.path", containsInAnyOrder("/amountCents", "/nuisance"));
        var early = new HashMap<>(arrears());
        early.put("raisedOn", TODAY.plusDays(1).toString());
        raise(home, early).then().statusCode(400).body("errors[0].code", equalTo("signal-in-the-future"));
    }

    @Test
    void somebody_lives_there_and_it_is_ones_own() {
        var home = ATenancy.livedIn(corporation, "FLIP");
        officer(UUID.randomUUID())
                .body(arrears())
                .post("/v1/tenancies/{id}/signals", home.id)
                .then()
                .statusCode(404);
        officer(corporation)
                .body(Map.of("code", "MOVED_ON", "endedOn", TODAY.toString()))
                .post("/v1/tenancies/{id}/end", home.id)
                .then()
                .statusCode(200);

        raise(home, arrears()).then().statusCode(409).body("code", equalTo("tenancy-not-active"));
    }

    @Test
    void of_many_at_once_one_runs_and_another_kind_runs_beside_it() throws Exception {
        var home = ATenancy.livedIn(corporation, "FLIP");

        var statuses = AtOnce.run(8, () -> raise(home, arrears()).statusCode());

        assertThat(Collections.frequency(statuses, 201)).isOne();
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(7);
        raise(home, arrears()).then().statusCode(409).body("code", equalTo("signal-raised-before"));
        raise(home, Map.of("kind", "NUISANCE", "nuisance", "NOISE")).then().statusCode(201);
    }

    @Test
    void the_ladder_is_climbed_and_each_step_asks_anew() {
        var home = ATenancy.livedIn(corporation, "FLIP");
        var signal = id(raise(home, arrears()), 201);

        warn(signal, "LETTER")
                .then()
                .statusCode(409)
                .body("code", equalTo("warning-out-of-turn"))
                .body("detail", containsString("gesprek"));
        for (var step : List.of("CONVERSATION", "LETTER", "YELLOW_CARD", "RED_CARD")) {
            warn(signal, step)
                    .then()
                    .statusCode(200)
                    .body("step", equalTo(step))
                    .body("state", equalTo("OPEN"));
        }
        warn(signal, "RED_CARD").then().statusCode(409).body("code", equalTo("no-further-warning"));

        assertThat(outbox.types(home.offer.id))
                .filteredOn("nl.weerthuis.signal-raised.v1"::equals)
                .hasSize(5);
        officer(corporation)
                .get("/v1/tenancy-signals/{id}", signal)
                .then()
                .body("warnings.step", contains("CONVERSATION", "LETTER", "YELLOW_CARD", "RED_CARD"))
                .body("warnings[0].givenBy", equalTo("somebody-housing-officer"))
                .body("notices", hasSize(5))
                .body("signal.nextStep", nullValue());
    }

    @Test
    void who_was_told_is_kept_with_how_and_when() {
        var signal = id(raise(ATenancy.livedIn(corporation, "FLIP"), arrears()), 201);

        tell(signal, TODAY.plusDays(1)).then().statusCode(400).body("errors[0].code", equalTo("told-in-the-future"));
        tell(signal, TODAY).then().statusCode(200);

        officer(corporation)
                .get("/v1/tenancy-signals/{id}", signal)
                .then()
                .body("notices.party", containsInAnyOrder("CARE_PROVIDER", "TENANT"))
                .body("notices.contact", containsInAnyOrder("ADMINISTRATIVE", "HOME_VISIT"));
    }

    @Test
    void what_nobody_answered_in_time_is_a_list() {
        var home = ATenancy.livedIn(corporation, "FLIP");
        var signal = id(raise(home, arrears()), 201).toString();
        overdue().then().body("items", hasSize(0));

        clock.moveTo(Instant.now().plus(20, ChronoUnit.DAYS));

        overdue().then().body("items.id", contains(signal)).body("items[0].overdue", equalTo(true));
        coordinator()
                .get("/v1/tenancy-signals?overdue=true&tenancyId=" + home.id)
                .then()
                .statusCode(200)
                .body("items.id", contains(signal));
        home.offer.publish(home.offer.signalAnswer(UUID.fromString(signal), "ARRANGEMENT_MADE"));
        await().atMost(AnOffer.PATIENCE).untilAsserted(() -> overdue().then().body("items", hasSize(0)));
        officer(corporation)
                .get("/v1/tenancy-signals/{id}", signal)
                .then()
                .body("signal.state", equalTo("ANSWERED"))
                .body("signal.answer", equalTo("ARRANGEMENT_MADE"));
    }

    @Test
    void it_is_closed_with_what_came_of_it() {
        var home = ATenancy.livedIn(corporation, "FLIP");
        var signal = id(raise(home, arrears()), 201);

        close(signal, "PAYMENT_ARRANGEMENT").then().statusCode(200).body("state", equalTo("CLOSED"));

        close(signal, "PAID").then().statusCode(409).body("code", equalTo("signal-closed"));
        warn(signal, "CONVERSATION").then().statusCode(409).body("code", equalTo("signal-closed"));
        tell(signal, TODAY).then().statusCode(409).body("code", equalTo("signal-closed"));
        raise(home, arrears()).then().statusCode(201);
    }

    private static Map<String, Object> arrears() {
        return Map.of(
                "kind",
                "ARREARS",
                "amountCents",
                123_456,
                "arisenOn",
                TODAY.minusMonths(2).toString());
    }

    private Response raise(ATenancy home, Map<String, ?> report) {
        return officer(corporation).body(report).post("/v1/tenancies/{id}/signals", home.id);
    }

    private Response warn(UUID signal, String step) {
        return officer(corporation).body(Map.of("step", step)).post("/v1/tenancy-signals/{id}/warnings", signal);
    }

    private Response tell(UUID signal, LocalDate on) {
        return officer(corporation)
                .body(Map.of("party", "TENANT", "contact", "HOME_VISIT", "toldOn", on.toString()))
                .post("/v1/tenancy-signals/{id}/notices", signal);
    }

    private Response close(UUID signal, String outcome) {
        return officer(corporation).body(Map.of("outcome", outcome)).post("/v1/tenancy-signals/{id}/closure", signal);
    }

    private Response overdue() {
        return officer(corporation).get("/v1/tenancy-signals?overdue=true");
    }
}
