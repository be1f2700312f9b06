package nl.weerthuis.reporting.offerstanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.reporting.Facts;
import nl.weerthuis.reporting.ReadModel;
import nl.weerthuis.reporting.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each fact does to where an offer stands. */
@QuarkusTest
@WithService(value = "reporting", streams = Facts.STREAMS)
class OfferStandingTest {

    private static final String A = "allocation-offer";
    private static final String H = "housing";

    @Inject
    Facts facts;

    private final UUID id = UUID.randomUUID();
    private final UUID dwelling = UUID.randomUUID();

    private Story reserved(UUID offerId) {
        return new Story("offerId", offerId)
                .then(
                        A,
                        "offer-requested",
                        "dwellingId=%s contractForm=REGULAR requestedOn=2026-02-01".formatted(dwelling))
                .then(H, "dwelling-reserved", "dwellingId=%s until=2026-02-15T22:59:59Z".formatted(dwelling));
    }

    private Story housed(UUID offerId) {
        return reserved(offerId)
                .then(H, "viewing-planned", "at=2026-02-03T10:00:00Z")
                .then(A, "offer-accepted", "acceptedOn=2026-02-04")
                .then(A, "offer-confirmed", "confirmedOn=2026-02-05")
                .then(H, "tenancy-signed", "tenancyId=%s signedOn=2026-02-10".formatted(UUID.randomUUID()))
                .then(H, "key-date-planned", "plannedKeyDate=2026-03-01")
                .then(H, "keys-handed-over", "keyDate=2026-03-01");
    }

    @Test
    void the_whole_way_to_the_keys_is_kept_by_date() {
        housed(id).tell(facts);

        assertThat(ReadModel.offerStanding(id))
                .containsEntry("status", "HOUSED")
                .containsEntry("dwelling_id", dwelling.toString())
                .containsEntry("requested_on", "2026-02-01")
                .containsEntry("reserved", "t")
                .containsEntry("viewing_on", "2026-02-03")
                .containsEntry("accepted_on", "2026-02-04")
                .containsEntry("confirmed_on", "2026-02-05")
                .containsEntry("signed_on", "2026-02-10")
                .containsEntry("key_date", "2026-03-01");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_channels_may_come_in_any_order(long seed) {
        var other = UUID.randomUUID();
        housed(id).tell(facts);

        housed(other).tellMixed(facts, seed);

        var expected = new HashMap<>(ReadModel.offerStanding(id));
        expected.put("offer_id", other.toString());
        assertThat(ReadModel.offerStanding(other)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "viewing-planned, at, 2026-02-03T10:00:00Z, VIEWING_PLANNED",
        "reservation-refused, code, ALREADY_RESERVED, RESERVATION_REFUSED",
        "reservation-lapsed, lapsedOn, 2026-02-16, LAPSED",
        "candidate-rejected, rejectedOn, 2026-02-05, CANDIDATE_REJECTED",
        "tenancy-signed, signedOn, 2026-02-10, CONTRACTED",
        "keys-handed-over, keyDate, 2026-03-01, HOUSED",
        "reservation-released, releasedOn, 2026-03-01, MADE"
    })
    void housing_moves_the_status(String fact, String field, String value, String status) {
        reserved(id).then(H, fact, "%s=%s".formatted(field, value)).tell(facts);

        assertThat(ReadModel.offerStanding(id)).containsEntry("status", status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"REFUSED", "EXPIRED", "NOT_PROCEEDED", "WITHDRAWN_BY_LANDLORD", "CANDIDATE_REJECTED", "LAPSED"})
    void how_it_was_closed_is_its_status_whatever_else_comes(String outcome) {
        reserved(id)
                .then(A, "offer-closed", "outcome=%s code=SIZE closedOn=2026-02-20".formatted(outcome))
                .then(H, "reservation-lapsed", "lapsedOn=2026-02-21")
                .tell(facts);

        assertThat(ReadModel.offerStanding(id))
                .containsEntry("status", outcome)
                .containsEntry("refusal_code", "SIZE")
                .containsEntry("closed_on", "2026-02-20");
    }

    @Test
    void a_hold_by_the_coordinator_was_never_requested() {
        new Story("offerId", id)
                .then(H, "dwelling-reserved", "dwellingId=%s until=2026-02-15T22:59:59Z".formatted(dwelling))
                .tell(facts);

        assertThat(ReadModel.offerStanding(id)).doesNotContainKey("requested_on");
    }

    @Test
    void a_dwelling_is_known_by_corporation_and_municipality_and_no_address() {
        var corporation = UUID.randomUUID();
        facts.state(H, "vacancy-announced", "dwellingId", dwelling, "rentCents=#60000 availableOn=2026-02-01");
        facts.state(H, "dwelling-registered", "dwellingId", dwelling, """
                        corporationId=%s municipalityCode=0034 neighbourhoodCode=BU00340101 rooms=#2
                        stepFree=true housingForm=SELF_CONTAINED
                        """.formatted(corporation));
        facts.state(H, "vacancy-withdrawn", "dwellingId", dwelling, "withdrawnOn=2026-02-09");

        assertThat(ReadModel.row("dwelling", "dwelling_id", dwelling))
                .isEqualTo(Map.of(
                        "dwelling_id", dwelling.toString(),
                        "corporation_id", corporation.toString(),
                        "municipality_code", "0034",
                        "rooms", "2",
                        "step_free", "t",
                        "housing_form", "SELF_CONTAINED",
                        "available_on", "2026-02-01",
                        "withdrawn_on", "2026-02-09"));
    }
}
