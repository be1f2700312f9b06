package nl.weerthuis.housing.reservation;

import static nl.weerthuis.housing.AnOffer.PATIENCE;
import static nl.weerthuis.housing.Housing.aRegisteredDwelling;
import static nl.weerthuis.housing.Housing.aVacantDwelling;
import static nl.weerthuis.housing.Housing.coordinator;
import static nl.weerthuis.housing.Housing.hold;
import static nl.weerthuis.housing.Housing.id;
import static nl.weerthuis.housing.Housing.inDays;
import static nl.weerthuis.housing.Housing.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.AnOffer;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.platform.time.ServiceClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class ReservationApiTest {

    private final UUID corporation = UUID.randomUUID();
    private final OutboxProbe outbox = OutboxProbe.of("housing");

    @Inject
    ServiceClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void of_two_hundred_at_once_exactly_one_wins_and_the_others_hear_why_not() throws Exception {
        var dwelling = aVacantDwelling(corporation);

        var answers = AtOnce.run(200, () -> {
            var answer = hold(dwelling);
            return answer.statusCode() == 201 ? "201" : answer.statusCode() + " " + answer.path("code");
        });

        assertThat(Collections.frequency(answers, "201")).isOne();
        assertThat(Collections.frequency(answers, "409 dwelling-already-reserved"))
                .isEqualTo(199);
        assertThat(outbox.rows())
                .filteredOn(row -> row.type().equals("nl.weerthuis.dwelling-reserved.v1"))
                .filteredOn(row -> row.data().path("dwellingId").asText().equals(dwelling.toString()))
                .hasSize(1);
    }

    @Test
    void the_database_refuses_a_second_open_hold_by_itself() throws SQLException {
        var dwelling = aVacantDwelling(corporation);
        var held = id(hold(dwelling), 201);

        try (var connection = asTheService();
                var insert = connection.prepareStatement("""
                        insert into housing.reservation
                            (id, version, dwelling_id, corporation_id, region, kind, status, held_until)
                        select gen_random_uuid(), 0, dwelling_id, corporation_id, region, kind, status, held_until
                        from housing.reservation where id = ?
                        """)) {
            insert.setObject(1, held);
            assertThatThrownBy(insert::executeUpdate).hasMessageContaining("dwelling_already_reserved");
        }
    }

    @Test
    void the_database_refuses_a_second_hold_for_one_offer_by_itself() throws SQLException {
        var offer = AnOffer.requestedOn(aVacantDwelling(corporation));
        var other = aVacantDwelling(corporation);

        try (var connection = asTheService();
                var insert = connection.prepareStatement("""
                        insert into housing.reservation
                            (id, version, dwelling_id, corporation_id, region, kind, status, held_until)
                        select id, 0, ?, corporation_id, region, kind, status, held_until
                        from housing.reservation where id = ?
                        """)) {
            insert.setObject(1, other);
            insert.setObject(2, offer.id);
            assertThatThrownBy(insert::executeUpdate).hasMessageContaining("reservation_pkey");
        }
    }

    @Test
    void a_refused_offer_gives_its_dwelling_up_to_the_next() {
        var dwelling = aVacantDwelling(corporation);
        var offer = AnOffer.requestedOn(dwelling);

        offer.publish(offer.closure("REFUSED"));

        offer.awaitFact("nl.weerthuis.reservation-released.v1");
        assertThat(AnOffer.requestedOn(dwelling).status()).isEqualTo("HELD");
        assertThat(offer.status()).isEqualTo("RELEASED");
    }

    private static Connection asTheService() throws SQLException {
        var connection = TestDatabase.connectAsApp("housing");
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('weerthuis.standing', 'SERVICE', false)");
        }
        return connection;
    }

    @Test
    void a_dwelling_that_is_not_on_offer_cannot_be_held() {
        hold(aRegisteredDwelling(corporation)).then().statusCode(409).body("code", equalTo("dwelling-not-vacant"));
        hold(UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void a_hold_by_hand_is_released_and_the_dwelling_free_again() {
        var dwelling = aVacantDwelling(corporation);
        var held = id(hold(dwelling), 201);

        coordinator()
                .post("/v1/reservations/{id}/release", held)
                .then()
                .statusCode(200)
                .body("status", equalTo("RELEASED"));

        assertThat(outbox.types(held))
                .containsExactly("nl.weerthuis.dwelling-reserved.v1", "nl.weerthuis.reservation-released.v1");
        hold(dwelling).then().statusCode(201);
        coordinator()
                .post("/v1/reservations/{id}/release", held)
                .then()
                .statusCode(409)
                .body("code", equalTo("reservation-closed"));
    }

    @Test
    void a_hold_lapses_when_its_term_is_over() {
        var dwelling = aVacantDwelling(corporation);
        var held = id(hold(dwelling), 201);

        clock.moveTo(Instant.now().plus(4, ChronoUnit.DAYS));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(outbox.types(held))
                        .containsExactly("nl.weerthuis.dwelling-reserved.v1", "nl.weerthuis.reservation-lapsed.v1"));
        officer(corporation).get("/v1/dwellings/{id}", dwelling).then().body("status", equalTo("AVAILABLE"));
    }

    @Test
    void a_confirmed_hold_outlives_the_answer_term_but_not_for_ever() {
        var offer = AnOffer.confirmedFor(corporation);

        var other = id(hold(aVacantDwelling(corporation)), 201);

        clock.moveTo(Instant.now().plus(60, ChronoUnit.DAYS));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(outbox.types(other)).contains("nl.weerthuis.reservation-lapsed.v1"));

        assertThat(offer.status()).isEqualTo("CONFIRMED");

        clock.moveTo(Instant.now().plus(100, ChronoUnit.DAYS));
        offer.awaitFact("nl.weerthuis.reservation-lapsed.v1");
    }

    @Test
    void a_term_lies_ahead_and_within_the_longest() {
        var dwelling = aVacantDwelling(corporation);

        for (var until : new Instant[] {inDays(-1), inDays(31)}) {
            coordinator()
                    .body(Map.of("dwellingId", dwelling, "until", until.toString()))
                    .post("/v1/reservations")
                    .then()
                    .statusCode(400)
                    .body("errors[0].path", equalTo("/until"))
                    .body("errors[0].code", equalTo("until-out-of-range"));
        }
    }

    @Test
    void the_hold_of_an_offer_ends_with_the_offer_only() {
        var offer = AnOffer.requestedOn(aVacantDwelling(corporation));

        coordinator()
                .post("/v1/reservations/{id}/release", offer.id)
                .then()
                .statusCode(409)
                .body("code", equalTo("reservation-of-offer"));
    }

    @Test
    void a_viewing_is_planned_and_moved() {
        var offer = AnOffer.requestedOn(aVacantDwelling(corporation));

        viewing(offer, inDays(2))
                .then()
                .statusCode(200)
                .body("viewingAt", equalTo(inDays(2).toString()));
        viewing(offer, inDays(2)).then().statusCode(200);
        viewing(offer, inDays(3)).then().statusCode(200);
        viewing(offer, inDays(-1)).then().statusCode(400).body("errors[0].code", equalTo("viewing-in-the-past"));

        assertThat(offer.facts())
                .containsExactly(
                        "nl.weerthuis.dwelling-reserved.v1",
                        "nl.weerthuis.viewing-planned.v1",
                        "nl.weerthuis.viewing-planned.v1");
    }

    @Test
    void a_rejected_candidate_sets_the_dwelling_free() {
        var dwelling = aVacantDwelling(corporation);
        var offer = AnOffer.requestedOn(dwelling);

        reject(offer, "INCOME").then().statusCode(200).body("status", equalTo("RELEASED"));
        reject(offer, "INCOME").then().statusCode(409);

        assertThat(offer.facts())
                .containsExactly(
                        "nl.weerthuis.dwelling-reserved.v1",
                        "nl.weerthuis.candidate-rejected.v1",
                        "nl.weerthuis.reservation-released.v1");
        hold(dwelling).then().statusCode(201);
    }

    private io.restassured.response.Response viewing(AnOffer offer, Instant at) {
        return officer(corporation).body(Map.of("at", at.toString())).post("/v1/reservations/{id}/viewing", offer.id);
    }

    private io.restassured.response.Response reject(AnOffer offer, String code) {
        return officer(corporation)
                .body(Map.of("code", code))
                .post("/v1/reservations/{id}/candidate-rejection", offer.id);
    }
}
