package nl.weerthuis.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerthuis.platform.testing.GoldenEvents;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the other services promise to send is what reporting reads. */
@QuarkusTest
@WithService(value = "reporting", streams = Facts.STREAMS)
class EventContractTest {

    private static final List<String> CHANNELS =
            List.of("caseflow", "housing", "allocation-case", "allocation-offer", "allocation-region");

    @Inject
    Facts facts;

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @CsvSource({
        "caseflow, case-submitted, case_standing, case_id, caseId, submitted_on, submittedOn",
        "caseflow, case-submitted, case_standing, case_id, caseId, provider_id, providerId",
        "caseflow, case-submitted, case_standing, case_id, caseId, target_group, targetGroup",
        "caseflow, origin-established, case_standing, case_id, caseId, origin_basis, basis",
        "caseflow, case-state-changed, case_standing, case_id, caseId, state, state",
        "caseflow, case-state-changed, case_standing, case_id, caseId, since, changedOn",
        "caseflow, handover-completed, case_standing, case_id, caseId, handover_on, completedOn",
        "caseflow, case-closed, case_standing, case_id, caseId, closed_on, closedOn",
        "caseflow, case-reopened, case_standing, case_id, caseId, reopened_on, reopenedOn",
        "caseflow, case-reopened, case_standing, case_id, caseId, waiting_since, waitingSince",
        "caseflow, conflict-listed, case_conflict, case_id, caseId, organisation_id, organisationId",
        "caseflow, client-erased, case_standing, case_id, caseId, erased_on, erasedOn",
        "allocation-case, municipality-assigned, case_standing, case_id, caseId, municipality_code, municipalityCode",
        "allocation-case, case-tabled, case_standing, case_id, caseId, tabled_on, sessionOn",
        "allocation-case, table-decision-taken, case_standing, case_id, caseId, decision, outcome",
        "allocation-case, table-decision-taken, case_standing, case_id, caseId, decided_on, decidedOn",
        "allocation-case, case-offered, case_standing, case_id, caseId, offered_on, offeredOn",
        "allocation-case, case-offered, case_standing, case_id, caseId, answer_by, answerBy",
        "allocation-case, case-allocated, case_standing, case_id, caseId, allocated_on, allocatedOn",
        "allocation-case, case-contracted, case_standing, case_id, caseId, contracted_on, contractedOn",
        "allocation-case, case-key-date-planned, case_standing, case_id, caseId, planned_key_date, plannedKeyDate",
        "allocation-case, case-housed, case_standing, case_id, caseId, key_date, keyDate",
        "allocation-offer, offer-requested, offer_standing, offer_id, offerId, requested_on, requestedOn",
        "allocation-offer, offer-accepted, offer_standing, offer_id, offerId, accepted_on, acceptedOn",
        "allocation-offer, offer-confirmed, offer_standing, offer_id, offerId, confirmed_on, confirmedOn",
        "allocation-offer, offer-closed, offer_standing, offer_id, offerId, outcome, outcome",
        "allocation-region, organisation-registered, organisation, organisation_id, organisationId, name, name",
        "allocation-region, agreement-adopted, agreement, agreement_id, agreementId, version, version",
        "allocation-region, realisation-counted, realisation, realisation_id, realisationId, period, period",
        "housing, dwelling-registered, dwelling, dwelling_id, dwellingId, municipality_code, municipalityCode",
        "housing, vacancy-announced, dwelling, dwelling_id, dwellingId, available_on, availableOn",
        "housing, vacancy-withdrawn, dwelling, dwelling_id, dwellingId, withdrawn_on, withdrawnOn",
        "housing, dwelling-reserved, offer_standing, offer_id, offerId, dwelling_id, dwellingId",
        "housing, reservation-refused, offer_standing, offer_id, offerId, reservation_refused, code",
        "housing, reservation-lapsed, offer_standing, offer_id, offerId, lapsed_on, lapsedOn",
        "housing, candidate-rejected, offer_standing, offer_id, offerId, rejected_on, rejectedOn",
        "housing, tenancy-signed, offer_standing, offer_id, offerId, signed_on, signedOn",
        "housing, keys-handed-over, offer_standing, offer_id, offerId, key_date, keyDate",
        "housing, target-set, target, target_id, targetId, period, period",
        "housing, target-adjusted, target, target_id, targetId, status, status"
    })
    void a_golden_example_has_its_effect(
            String channel, String fact, String table, String key, String id, String column, String field) {
        var event = golden(channel, "nl.weerthuis.%s.v1".formatted(fact));
        var subject = UUID.randomUUID();
        // About a subject of its own, for the examples share theirs.
        var own = data(event);
        own.put(id, subject);

        facts.state(channel, fact, subject, own);

        assertThat(ReadModel.row(table, key, subject))
                .containsEntry(column, event.path("data").path(field).asText());
    }

    @Test
    void the_golden_lifting_ends_a_listing_like_it() {
        var subject = UUID.randomUUID();
        var lifting = data(golden("caseflow", "nl.weerthuis.conflict-lifted.v1"));
        lifting.put("caseId", subject);

        facts.state("caseflow", "conflict-listed", subject, lifting);
        assertThat(ReadModel.row("case_conflict", "case_id", subject))
                .containsEntry("subject", String.valueOf(lifting.get("subject")));

        facts.state("caseflow", "conflict-lifted", subject, lifting);
        assertThat(ReadModel.row("case_conflict", "case_id", subject)).isEmpty();
    }

    static Stream<String> examples() {
        return CHANNELS.stream()
                .flatMap(channel -> GoldenEvents.of(channel).types().stream().map(type -> channel + " " + type));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void no_golden_example_is_in_the_way(String example) {
        var parts = example.split(" ");
        var event = golden(parts[0], parts[1]);
        var subject = UUID.fromString(event.path("subject").asText());

        facts.state(
                parts[0],
                parts[1].substring("nl.weerthuis.".length(), parts[1].length() - ".v1".length()),
                subject,
                data(event));

        if (event.path("data").has("caseId")) {
            assertThat(event.path("data").fieldNames())
                    .toIterable()
                    .doesNotContain("offerId", "dwellingId", "tenancyId", "reservationId");
        }
    }

    private Map<String, Object> data(JsonNode event) {
        return json.convertValue(event.path("data"), new TypeReference<>() {});
    }

    private JsonNode golden(String channel, String type) {
        var golden = GoldenEvents.of(channel);
        try {
            return json.readTree(golden.sample(type).json());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
