package nl.weerthuis.allocation.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.allocation.Facts;
import nl.weerthuis.allocation.Region;
import nl.weerthuis.allocation.Story;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class TableApiTest {

    @Inject
    Facts facts;

    private final OutboxProbe outbox = OutboxProbe.of("allocation");
    private Region region;
    private Story story;

    @BeforeEach
    void found_a_region() {
        region = Region.complete();
        story = new Story(region, facts);
        outbox.fromHere();
    }

    @Test
    void a_ready_case_with_a_municipality_is_tabled_and_decided() {
        var caseId = story.aReadyCase();
        var sessionId = story.aSessionWith(caseId);

        var response = story.decide(sessionId, caseId, "ADMITTED");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(outbox.types(caseId))
                .containsExactly(
                        "nl.weerthuis.municipality-assigned.v1",
                        "nl.weerthuis.case-tabled.v1",
                        "nl.weerthuis.table-decision-taken.v1");
        assertThat(outbox.last("nl.weerthuis.case-tabled.v1")
                        .data()
                        .path("sessionOn")
                        .asText())
                .isEqualTo("2026-02-02");
        var session = region.coordinator().get("/table-sessions/{id}", sessionId);
        assertThat(session.<String>path("status")).isEqualTo("OPEN");
        assertThat(session.<List<String>>path("decisions.outcome")).containsExactly("ADMITTED");
    }

    @Test
    void a_case_that_is_not_ready_is_not_tabled_and_hears_what_is_missing() {
        var caseId = UUID.randomUUID();
        story.submitted(caseId, "SHELTERED_LIVING", "STANDARD");

        var response = story.table(story.aSession(), caseId);

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.<String>path("code")).isEqualTo("case-not-ready-for-table");
        assertThat(response.<String>path("detail"))
                .contains("a complete and ready case", "an assigned municipality")
                .doesNotContain("an open case");
    }

    @Test
    void a_case_that_nobody_submitted_is_unknown() {
        assertThat(story.table(story.aSession(), UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_case_stands_on_one_agenda_until_it_is_decided() {
        var caseId = story.aReadyCase();
        var first = story.aSessionWith(caseId);

        assertThat(story.table(first, caseId).<String>path("code")).isEqualTo("case-already-tabled");
        assertThat(story.table(story.aSession(), caseId).<String>path("code")).isEqualTo("case-already-tabled");

        story.decide(first, caseId, "DEFERRED");
        assertThat(story.table(story.aSession(), caseId).statusCode()).isEqualTo(201);
    }

    @Test
    void of_two_who_table_a_case_at_once_one_does() throws Exception {
        var caseId = story.aReadyCase();
        var sessionId = story.aSession();

        assertThat(AtOnce.run(2, () -> story.table(sessionId, caseId).statusCode()))
                .containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void a_decision_is_carried_by_the_three_kinds_of_party() {
        var caseId = story.aReadyCase();
        var sessionId = story.aSessionWith(caseId);

        var response = story.decide(sessionId, caseId, "ADMITTED", List.of(region.provider()));

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.<String>path("code")).isEqualTo("quorum-missing");
        assertThat(response.<String>path("detail")).contains("a housing corporation", "a municipality");
        assertThat(outbox.types(caseId)).doesNotContain("nl.weerthuis.table-decision-taken.v1");
    }

    @Test
    void who_carries_a_decision_is_registered() {
        var caseId = story.aReadyCase();
        var sessionId = story.aSessionWith(caseId);

        var response = story.decide(sessionId, caseId, "ADMITTED", List.of(region.provider(), UUID.randomUUID()));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.<List<String>>path("errors.path")).containsExactly("/carriedBy/1");
    }

    @Test
    void conditions_belong_to_an_admission_with_conditions() {
        var caseId = story.aReadyCase();
        var sessionId = story.aSessionWith(caseId);

        assertThat(story.decide(sessionId, caseId, "ADMITTED_WITH_CONDITIONS").<List<String>>path("errors.path"))
                .containsExactly("/conditions");
        var decision = Map.of(
                "caseId",
                caseId,
                "outcome",
                "ADMITTED_WITH_CONDITIONS",
                "conditions",
                List.of("DEBT"),
                "motivation",
                "First the debts.",
                "carriedBy",
                region.parties());
        var response = region.coordinator().post("/table-sessions/{id}/decisions", decision, sessionId);
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(outbox.last("nl.weerthuis.table-decision-taken.v1")
                        .data()
                        .path("conditions")
                        .toString())
                .isEqualTo("[\"DEBT\"]");
    }

    @Test
    void deciding_again_reopens_and_keeps_what_was_decided() {
        var caseId = story.aReadyCase();
        var sessionId = story.aSessionWith(caseId);
        story.decide(sessionId, caseId, "DEFERRED");

        story.decide(sessionId, caseId, "ADMITTED");

        assertThat(region.coordinator().get("/table-sessions/{id}", sessionId).<List<String>>path("decisions.outcome"))
                .containsExactly("DEFERRED", "ADMITTED");
        assertThat(outbox.types(caseId))
                .endsWith("nl.weerthuis.table-decision-taken.v1", "nl.weerthuis.table-decision-taken.v1");
    }

    @Test
    void a_case_that_is_not_on_the_agenda_is_not_decided_on() {
        var caseId = story.aReadyCase();

        assertThat(story.decide(story.aSession(), caseId, "ADMITTED").<String>path("code"))
                .isEqualTo("case-not-on-agenda");
    }

    @Test
    void nothing_changes_in_a_closed_session() {
        var caseId = story.aReadyCase();
        var sessionId = story.aSessionWith(caseId);
        assertThat(region.coordinator()
                        .command("/table-sessions/{id}/closure", sessionId)
                        .<String>path("status"))
                .isEqualTo("CLOSED");

        assertThat(story.decide(sessionId, caseId, "ADMITTED").<String>path("code"))
                .isEqualTo("session-closed");
        assertThat(story.table(sessionId, story.aReadyCase()).<String>path("code"))
                .isEqualTo("session-closed");
        assertThat(region.coordinator()
                        .command("/table-sessions/{id}/closure", sessionId)
                        .<String>path("code"))
                .isEqualTo("session-closed");
    }

    @Test
    void taking_an_admission_back_ends_the_offer_that_rests_on_it() {
        var caseId = story.anAdmittedCase();
        var offerId = story.anOffer(caseId, story.aVacantDwelling());
        var sessionId = story.aSessionWith(caseId);

        story.decide(sessionId, caseId, "REJECTED");

        assertThat(story.statusOf(offerId)).isEqualTo("NOT_PROCEEDED");
        assertThat(outbox.last("nl.weerthuis.offer-closed.v1")
                        .data()
                        .path("code")
                        .asText())
                .isEqualTo("ADMISSION_REVOKED");
    }
}
