package nl.weerthuis.housing.vacancy;

import static nl.weerthuis.housing.Housing.aDwelling;
import static nl.weerthuis.housing.Housing.aRegisteredDwelling;
import static nl.weerthuis.housing.Housing.announce;
import static nl.weerthuis.housing.Housing.hold;
import static nl.weerthuis.housing.Housing.id;
import static nl.weerthuis.housing.Housing.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class VacancyApiTest {

    private static final String ANNOUNCED = "nl.weerthuis.vacancy-announced.v1";
    private static final String WITHDRAWN = "nl.weerthuis.vacancy-withdrawn.v1";

    private final UUID corporation = UUID.randomUUID();
    private final OutboxProbe outbox = OutboxProbe.of("housing");

    @Test
    void is_announced_once() throws Exception {
        var dwelling = aRegisteredDwelling(corporation);

        var statuses = AtOnce.run(6, () -> announce(corporation, dwelling).statusCode());

        assertThat(Collections.frequency(statuses, 201)).isOne();
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(5);
        announce(corporation, dwelling).then().body("code", equalTo("vacancy-already-announced"));
        assertThat(outbox.types(dwelling)).filteredOn(ANNOUNCED::equals).hasSize(1);
    }

    @Test
    void is_withdrawn_and_announced_again() {
        var dwelling = aRegisteredDwelling(corporation);
        withdraw(dwelling).then().statusCode(409).body("code", equalTo("vacancy-not-open"));
        announce(corporation, dwelling);

        withdraw(dwelling).then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        withdraw(dwelling).then().statusCode(409);
        announce(corporation, dwelling).then().statusCode(201);

        assertThat(outbox.types(dwelling).subList(1, 4)).containsExactly(ANNOUNCED, WITHDRAWN, ANNOUNCED);
        assertThat(outbox.rows(dwelling).get(2).data().has("offerId")).isFalse();
        officer(corporation)
                .get("/v1/dwellings/{id}/vacancies", dwelling)
                .then()
                .body("size()", equalTo(2))
                .body("findAll { it.status == 'OPEN' }.closedOn", contains(nullValue()));
    }

    @Test
    void a_withdrawal_ends_the_hold_and_names_it() {
        var dwelling = aRegisteredDwelling(corporation);
        announce(corporation, dwelling);
        var held = id(hold(dwelling), 201);

        withdraw(dwelling).then().statusCode(200);

        assertThat(outbox.last(WITHDRAWN).data().path("offerId").asText()).isEqualTo(held.toString());
        Housing.coordinator().get("/v1/reservations/{id}", held).then().body("status", equalTo("RELEASED"));
    }

    @Test
    void a_dwelling_with_a_nuisance_file_is_not_offered() {
        var dwelling = aDwelling();
        dwelling.put("nuisanceFile", true);
        var id = id(officer(corporation).body(dwelling).post("/v1/dwellings"), 201);

        announce(corporation, id).then().statusCode(409).body("code", equalTo("dwelling-has-nuisance-file"));
    }

    @Test
    void a_nuisance_file_is_opened_once_the_dwelling_is_no_longer_on_offer() {
        var dwelling = aDwelling();
        var id = id(officer(corporation).body(dwelling).post("/v1/dwellings"), 201);
        announce(corporation, id);
        dwelling.put("nuisanceFile", true);

        change(id, dwelling).then().statusCode(409).body("code", equalTo("dwelling-on-offer"));
        withdraw(id);
        change(id, dwelling).then().statusCode(200).body("nuisanceFile", equalTo(true));
    }

    @Test
    void only_ones_own_dwelling_is_offered() {
        var dwelling = aRegisteredDwelling(corporation);
        var other = UUID.randomUUID();

        announce(other, dwelling).then().statusCode(404);
        announce(corporation, dwelling);
        officer(other)
                .post("/v1/dwellings/{id}/vacancy-withdrawal", dwelling)
                .then()
                .statusCode(404);
    }

    @Test
    void a_rent_is_more_than_nothing_and_no_slip_of_the_pen() {
        var dwelling = aRegisteredDwelling(corporation);

        for (long rent : new long[] {0, 1_000_001}) {
            rent(dwelling, rent).then().statusCode(400).body("errors.path", contains("/rentCents"));
        }
        rent(dwelling, 1_000_000).then().statusCode(201);
    }

    private Response rent(UUID dwelling, long cents) {
        return officer(corporation)
                .body(Map.of("rentCents", cents, "availableOn", Housing.today().toString()))
                .post("/v1/dwellings/{id}/vacancies", dwelling);
    }

    private Response change(UUID id, Map<String, Object> dwelling) {
        return officer(corporation).header("If-Match", "*").body(dwelling).put("/v1/dwellings/{id}", id);
    }

    private Response withdraw(UUID dwelling) {
        return officer(corporation).post("/v1/dwellings/{id}/vacancy-withdrawal", dwelling);
    }
}
