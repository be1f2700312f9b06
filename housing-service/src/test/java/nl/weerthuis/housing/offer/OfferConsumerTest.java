package nl.weerthuis.housing.offer;

import static nl.weerthuis.housing.AnOffer.PATIENCE;
import static nl.weerthuis.housing.Housing.aRegisteredDwelling;
import static nl.weerthuis.housing.Housing.aVacantDwelling;
import static nl.weerthuis.housing.Housing.hold;
import static nl.weerthuis.housing.Housing.inDays;
import static nl.weerthuis.housing.Housing.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.weerthuis.housing.AnOffer;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.SampleEvent;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class OfferConsumerTest {

    private static final String RESERVED = "nl.weerthuis.dwelling-reserved.v1";
    private static final String RELEASED = "nl.weerthuis.reservation-released.v1";
    private static final String REFUSED = "nl.weerthuis.reservation-refused.v1";

    private final UUID corporation = UUID.randomUUID();

    @Test
    void every_fact_twice_has_one_effect() throws SQLException {
        var dwelling = aVacantDwelling(corporation);
        var offer = new AnOffer();
        var facts = new SampleEvent[] {
            offer.request(dwelling, inDays(7)), offer.acceptance(), offer.confirmation(), offer.closure("NOT_PROCEEDED")
        };

        for (var fact : facts) {
            offer.publish(fact, fact);
        }
        offer.publish(facts);

        offer.awaitFact(RELEASED);
        awaitPosition(offer, 4);
        assertThat(offer.facts()).containsExactly(RESERVED, RELEASED);
        assertThat(offer.status()).isEqualTo("RELEASED");
        assertNothingIsHeld(offer);
    }

    @Test
    void facts_that_come_too_early_wait_for_the_ones_before() throws SQLException {
        var offer = new AnOffer();
        var request = offer.request(aVacantDwelling(corporation), inDays(7));
        var acceptance = offer.acceptance();
        var confirmation = offer.confirmation();

        offer.publish(confirmation, acceptance, request);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(offer.facts()).contains(RESERVED));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(offer.status()).isEqualTo("CONFIRMED"));
        assertNothingIsHeld(offer);
    }

    @Test
    void a_refusal_is_an_answer_and_no_error() throws SQLException {
        var held = aVacantDwelling(corporation);
        hold(held).then().statusCode(201);

        assertThat(refusal(held, 7)).isEqualTo("ALREADY_RESERVED");
        assertThat(refusal(aRegisteredDwelling(corporation), 7)).isEqualTo("NOT_VACANT");
        assertThat(refusal(UUID.randomUUID(), 7)).isEqualTo("UNKNOWN_DWELLING");
        assertThat(refusal(aVacantDwelling(corporation), -1)).isEqualTo("TOO_LATE");
    }

    @Test
    void what_follows_a_refusal_changes_nothing() throws SQLException {
        var offer = new AnOffer();
        offer.publish(
                offer.request(UUID.randomUUID(), inDays(7)),
                offer.acceptance(),
                offer.confirmation(),
                offer.closure("LAPSED"));

        awaitPosition(offer, 4);
        assertThat(offer.facts()).containsExactly(REFUSED);
        assertNothingIsHeld(offer);
    }

    @Test
    void of_two_offers_on_one_dwelling_one_is_refused() {
        var dwelling = aVacantDwelling(corporation);
        var one = new AnOffer();
        var other = new AnOffer();

        one.publish(one.request(dwelling, inDays(7)), other.request(dwelling, inDays(7)));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(OutboxProbe.of("housing").rows().stream()
                                .filter(row -> row.subject().equals(one.id)
                                        || row.subject().equals(other.id))
                                .map(OutboxProbe.Row::type))
                        .containsExactlyInAnyOrder(RESERVED, REFUSED));
    }

    @Test
    void an_offer_and_a_hold_by_hand_at_once_leave_one_winner_and_nothing_parked() throws Exception {
        for (int round = 0; round < 8; round++) {
            var dwelling = aVacantDwelling(corporation);
            var offer = new AnOffer();
            var request = offer.request(dwelling, inDays(7));
            var others = new ArrayList<Callable<Integer>>();
            others.add(() -> {
                offer.publish(request);
                return 0;
            });
            for (int other = 0; other < 3; other++) {
                others.add(() -> hold(dwelling).statusCode());
                others.add(() -> rename(dwelling));
            }

            AtOnce.run(others);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(offer.facts()).hasSize(1));
            assertNothingIsHeld(offer);
        }
    }

    /** Something else that changes the same dwelling. */
    private int rename(UUID dwelling) {
        var changed = Housing.aDwelling();
        changed.put(
                "corporationReference",
                officer(corporation)
                        .get("/v1/dwellings/{id}", dwelling)
                        .jsonPath()
                        .getString("corporationReference"));
        changed.put("rooms", 3);
        return officer(corporation)
                .header("If-Match", "*")
                .body(changed)
                .put("/v1/dwellings/{id}", dwelling)
                .statusCode();
    }

    @Test
    void a_dwelling_withdrawn_meanwhile_ends_the_hold_and_later_facts_find_it_ended() throws SQLException {
        var dwelling = aVacantDwelling(corporation);
        var offer = AnOffer.requestedOn(dwelling);

        officer(corporation)
                .post("/v1/dwellings/{id}/vacancy-withdrawal", dwelling)
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        offer.publish(offer.acceptance(), offer.confirmation(), offer.closure("WITHDRAWN_BY_LANDLORD"));

        awaitPosition(offer, 4);
        assertThat(offer.status()).isEqualTo("RELEASED");
        assertThat(offer.facts()).containsExactly(RESERVED);
        var withdrawal = OutboxProbe.of("housing").last("nl.weerthuis.vacancy-withdrawn.v1");
        assertThat(withdrawal.data().path("offerId").asText()).isEqualTo(offer.id.toString());
        assertNothingIsHeld(offer);
    }

    @Test
    void unknown_fields_and_unknown_types_are_ignored() throws SQLException {
        var offer = new AnOffer();
        offer.publish(
                offer.request(aVacantDwelling(corporation), inDays(7)).withData("later", "field"),
                SampleEvent.of("nl.weerthuis.offer-polished.v1", "allocation-offer")
                        .about(offer.id)
                        .sequence(2));

        awaitPosition(offer, 2);
        assertThat(offer.facts()).containsExactly(RESERVED);
    }

    private String refusal(UUID dwelling, int days) throws SQLException {
        var offer = new AnOffer();
        offer.publish(offer.request(dwelling, inDays(days)));
        offer.awaitFact(REFUSED);
        assertNothingIsHeld(offer);
        return OutboxProbe.of("housing")
                .rows(offer.id)
                .get(0)
                .data()
                .path("code")
                .asText();
    }

    private static void awaitPosition(AnOffer offer, long sequence) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(count("select last_sequence from housing.inbox where subject = ?", offer.id))
                                .isEqualTo(sequence));
    }

    private static void assertNothingIsHeld(AnOffer offer) throws SQLException {
        assertThat(count("select count(*) from housing.held_event where subject = ?", offer.id))
                .isZero();
    }

    private static long count(String query, UUID subject) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement(query)) {
            statement.setObject(1, subject);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : -1;
            }
        }
    }
}
