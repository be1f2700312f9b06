package nl.weerthuis.reporting.casestanding;

import static nl.weerthuis.reporting.casestanding.CaseStories.A;
import static nl.weerthuis.reporting.casestanding.CaseStories.C;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.UUID;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.reporting.Facts;
import nl.weerthuis.reporting.ReadModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each fact does to where a case stands. */
@QuarkusTest
@WithService(value = "reporting", streams = Facts.STREAMS)
class CaseStandingTest {

    @Inject
    Facts facts;

    private final UUID id = UUID.randomUUID();

    @Test
    void the_whole_way_to_the_keys_is_kept_by_date() {
        CaseStories.housed(id).tell(facts);

        assertThat(ReadModel.caseStanding(id))
                .containsEntry("state", "HOUSED")
                .containsEntry("since", "2026-03-05")
                .containsEntry("waiting_since", "2025-11-01")
                .containsEntry("ready_on", "2026-01-01")
                .containsEntry("submitted_on", "2026-01-02")
                .containsEntry("complete_on", "2026-01-15")
                .containsEntry("origin_basis", "KNOWN")
                .containsEntry("origin_municipality", "0034")
                .containsEntry("municipality_code", "0034")
                .containsEntry("assignment_basis", "ORIGIN")
                .containsEntry("tabled_on", "2026-01-22")
                .containsEntry("decision", "ADMITTED")
                .containsEntry("decided_on", "2026-01-29")
                .containsEntry("admitted_on", "2026-01-29")
                .containsEntry("first_offered_on", "2026-02-02")
                .containsEntry("offered_on", "2026-02-10")
                .containsEntry("answer_by", "2026-02-20")
                .containsEntry("accepted_on", "2026-02-12")
                .containsEntry("allocated_on", "2026-02-13")
                .containsEntry("contracted_on", "2026-02-20")
                .containsEntry("contract_form", "REGULAR")
                .containsEntry("planned_key_date", "2026-03-05")
                .containsEntry("key_date", "2026-03-05")
                .containsEntry("housed_in", "0034")
                .containsEntry("protected", "f");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_channels_may_come_in_any_order(long seed) {
        var other = UUID.randomUUID();
        CaseStories.housed(id).tell(facts);

        CaseStories.housed(other).tellMixed(facts, seed);

        var expected = new HashMap<>(ReadModel.caseStanding(id));
        expected.put("case_id", other.toString());
        assertThat(ReadModel.caseStanding(other)).isEqualTo(expected);
    }

    @Test
    void an_offer_that_ended_leaves_the_search_and_its_first_date() {
        CaseStories.submitted(id)
                .then(A, "table-decision-taken", "outcome=ADMITTED_WITH_CONDITIONS decidedOn=2026-01-20")
                .then(A, "case-offered", "offeredOn=2026-02-02 answerBy=2026-02-12")
                .then(A, "case-offer-answered", "answer=ACCEPTED answeredOn=2026-02-03")
                .then(A, "case-contracted", """
                        contractForm=REGULAR plannedKeyDate=2026-03-01 contractedOn=2026-02-20
                        """)
                .then(A, "case-offer-ended", "outcome=CANDIDATE_REJECTED endedOn=2026-02-21")
                .tell(facts);

        assertThat(ReadModel.caseStanding(id))
                .containsEntry("state", "SEARCHING")
                .containsEntry("since", "2026-02-21")
                .containsEntry("first_offered_on", "2026-02-02")
                .containsEntry("offered_on", "2026-02-02")
                .doesNotContainKeys("accepted_on", "answer_by", "contracted_on", "planned_key_date", "contract_form");
    }

    @ParameterizedTest
    @CsvSource({
        "case-tabled, sessionOn, ON_AGENDA, 2026-01-15",
        "case-offered, offeredOn, OFFERED, 2026-02-01",
        "case-contracted, contractedOn, CONTRACTED, 2026-02-01",
        "case-housed, keyDate, HOUSED, 2026-02-01"
    })
    void allocation_moves_the_state(String fact, String dateField, String state, String since) {
        CaseStories.submitted(id)
                .then(A, fact, "%s=2026-02-01".formatted(dateField))
                .tell(facts);

        assertThat(ReadModel.caseStanding(id)).containsEntry("state", state).containsEntry("since", since);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMITTED", "ADMITTED_WITH_CONDITIONS", "DEFERRED", "REJECTED", "REFERRED"})
    void the_tables_decision_is_the_state(String outcome) {
        CaseStories.submitted(id)
                .then(A, "table-decision-taken", "outcome=%s decidedOn=2026-01-20".formatted(outcome))
                .tell(facts);

        assertThat(ReadModel.caseStanding(id)).containsEntry("state", outcome).containsEntry("since", "2026-01-20");
    }

    @Test
    void a_withdrawal_counts_until_the_keys() {
        CaseStories.submitted(id)
                .then(C, "case-withdrawn", "protectionLevel=STANDARD code=OWN_SOLUTION withdrawnOn=2026-02-01")
                .then(A, "case-tabled", "sessionOn=2026-01-22")
                .tell(facts);

        assertThat(ReadModel.caseStanding(id))
                .containsEntry("state", "WITHDRAWN")
                .containsEntry("since", "2026-02-01");
    }

    @Test
    void after_the_keys_come_handover_and_closure() {
        var story =
                CaseStories.housed(id).then(C, "handover-completed", "protectionLevel=STANDARD completedOn=2026-03-10");
        story.tell(facts);
        assertThat(ReadModel.caseStanding(id))
                .containsEntry("state", "AFTERCARE")
                .containsEntry("since", "2026-03-10");

        story.then(C, "aftercare-recorded", """
                        protectionLevel=STANDARD moment=M24 outcome=STABLE recordedOn=2028-03-05
                        """)
                .then(C, "case-closed", "protectionLevel=STANDARD outcome=SUCCEEDED closedOn=2028-03-06")
                .tell(facts);
        assertThat(ReadModel.caseStanding(id))
                .containsEntry("state", "CLOSED_SUCCEEDED")
                .containsEntry("since", "2028-03-06");
    }

    @Test
    void aftercare_begins_with_the_first_look_if_there_was_no_handover() {
        CaseStories.housed(id)
                .then(C, "aftercare-recorded", "protectionLevel=STANDARD moment=M3 recordedOn=2026-06-05")
                .then(C, "aftercare-recorded", "protectionLevel=STANDARD moment=M6 recordedOn=2026-09-05")
                .tell(facts);

        assertThat(ReadModel.caseStanding(id))
                .containsEntry("state", "AFTERCARE")
                .containsEntry("since", "2026-06-05");
    }
}
