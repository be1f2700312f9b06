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
    void a_case_that_begins_again_keeps_what_was_and_is_open() {
        CaseStories.housed(id)
                .then(C, "handover-completed", "protectionLevel=STANDARD completedOn=2026-03-10")
                .then(C, "case-closed", "protectionLevel=STANDARD outcome=RELAPSED closedOn=2026-08-01")
                .then(C, "case-reopened", """
                        protectionLevel=STANDARD state=SUBMITTED waitingSince=2025-11-01 reopenedOn=2026-08-03
                        """)
                .then(C, "case-state-changed", CaseStories.stands("SUBMITTED", "2026-08-03"))
                .tell(facts);

        assertThat(ReadModel.caseStanding(id))
                .containsEntry("state", "SUBMITTED")
                .containsEntry("waiting_since", "2025-11-01")
                .containsEntry("reopened_on", "2026-08-03")
                .containsEntry("key_date", "2026-03-05")
                .doesNotContainKeys("closed_on", "complete_on", "handover_on");
    }

    @Test
    void a_case_that_was_closed_by_mistake_stands_where_it_stood() {
        CaseStories.housed(id)
                .then(C, "handover-completed", "protectionLevel=STANDARD completedOn=2026-03-10")
                .then(C, "case-closed", "protectionLevel=STANDARD outcome=SUCCEEDED closedOn=2026-08-01")
                .then(C, "case-reopened", """
                        protectionLevel=STANDARD state=AFTERCARE waitingSince=2025-11-01 reopenedOn=2026-08-03
                        """)
                .tell(facts);

        assertThat(ReadModel.caseStanding(id))
                .containsEntry("handover_on", "2026-03-10")
                .doesNotContainKeys("reopened_on", "closed_on");
    }

    @Test
    void a_case_that_was_merged_is_counted_no_more_until_that_is_undone() {
        var other = UUID.randomUUID();
        CaseStories.submitted(id)
                .then(C, "case-withdrawn", "protectionLevel=STANDARD code=OTHER withdrawnOn=2026-02-01")
                .then(C, "case-merged", "protectionLevel=STANDARD mergedOn=2026-02-01")
                .tell(facts);
        CaseStories.submitted(other)
                .then(C, "case-merged", "protectionLevel=STANDARD mergedOn=2026-02-01")
                .then(C, "case-unmerged", "protectionLevel=STANDARD submittedOn=2026-01-02 unmergedOn=2026-02-02")
                .then(
                        C,
                        "waiting-date-changed",
                        "protectionLevel=STANDARD waitingSince=2025-03-01 changedOn=2026-02-02")
                .tell(facts);

        assertThat(ReadModel.caseStanding(id)).doesNotContainKey("submitted_on");
        assertThat(ReadModel.caseStanding(other))
                .containsEntry("submitted_on", "2026-01-02")
                .containsEntry("waiting_since", "2025-03-01");
    }

    @Test
    void a_case_is_counted_in_the_group_that_it_turns_out_to_be_of() {
        CaseStories.submitted(id)
                .then(
                        C,
                        "case-corrected",
                        "protectionLevel=STANDARD targetGroup=OTHER readyOn=2026-01-20 correctedOn=2026-02-01")
                .tell(facts);

        assertThat(ReadModel.caseStanding(id))
                .containsEntry("target_group", "OTHER")
                .containsEntry("ready_on", "2026-01-20");
    }

    @Test
    void a_case_follows_its_provider() {
        var provider = UUID.randomUUID();
        CaseStories.submitted(id)
                .then(C, "provider-changed", "protectionLevel=STANDARD changedOn=2026-02-01 providerId=" + provider)
                .tell(facts);

        assertThat(ReadModel.caseStanding(id)).containsEntry("provider_id", provider.toString());
    }

    @Test
    void an_offer_that_ended_leaves_its_first_date() {
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
                .containsEntry("first_offered_on", "2026-02-02")
                .containsEntry("offered_on", "2026-02-02")
                .doesNotContainKeys("accepted_on", "answer_by", "contracted_on", "planned_key_date", "contract_form");
    }

    @Test
    void a_nominated_case_is_submitted_since_that_day() {
        CaseStories.submitted(id).tell(facts);

        assertThat(ReadModel.caseStanding(id))
                .containsEntry("state", "SUBMITTED")
                .containsEntry("since", "2026-01-02");
    }

    @Test
    void the_state_is_what_caseflow_stated_last() {
        CaseStories.submitted(id)
                .then(C, "case-state-changed", CaseStories.stands("COMPLETE", "2026-01-15"))
                .then(C, "case-state-changed", CaseStories.stands("INCOMPLETE", "2026-01-14"))
                .tell(facts);

        assertThat(ReadModel.caseStanding(id))
                .containsEntry("state", "INCOMPLETE")
                .containsEntry("since", "2026-01-14");
    }

    @Test
    void a_nomination_stated_again_leaves_the_state() {
        CaseStories.submitted(id)
                .then(C, "case-state-changed", CaseStories.stands("COMPLETE", "2026-01-15"))
                .tell(facts);

        CaseStories.submitted(id).tell(facts);

        assertThat(ReadModel.caseStanding(id))
                .containsEntry("state", "COMPLETE")
                .containsEntry("since", "2026-01-15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case-tabled sessionOn=2026-01-22",
                "table-decision-taken outcome=REJECTED decidedOn=2026-01-22",
                "case-offered offeredOn=2026-02-01",
                "case-offer-answered answer=REFUSED answeredOn=2026-02-02",
                "case-offer-ended endedOn=2026-02-02",
                "case-contracted contractedOn=2026-02-20",
                "case-housed keyDate=2026-03-05"
            })
    void a_step_that_allocation_states_does_not_move_the_state(String step) {
        var parts = step.split(" ", 2);
        CaseStories.submitted(id).then(A, parts[0], parts[1]).tell(facts);

        assertThat(ReadModel.caseStanding(id))
                .containsEntry("state", "SUBMITTED")
                .containsEntry("since", "2026-01-02");
    }
}
