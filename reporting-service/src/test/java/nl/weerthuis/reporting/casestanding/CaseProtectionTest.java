package nl.weerthuis.reporting.casestanding;

import static nl.weerthuis.reporting.casestanding.CaseStories.A;
import static nl.weerthuis.reporting.casestanding.CaseStories.C;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.reporting.Facts;
import nl.weerthuis.reporting.ReadModel;
import nl.weerthuis.reporting.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protected unless said otherwise, erased for good, and nothing taken for granted. */
@QuarkusTest
@WithService(value = "reporting", streams = Facts.STREAMS)
class CaseProtectionTest {

    @Inject
    Facts facts;

    @Inject
    MeterRegistry meters;

    private final UUID id = UUID.randomUUID();

    @Test
    void before_it_is_submitted_a_case_is_protected_and_stands_nowhere() {
        new Story("caseId", id)
                .then(A, "case-housed", "keyDate=2026-03-05 municipalityCode=0034")
                .tell(facts);

        assertThat(ReadModel.caseStanding(id)).containsEntry("protected", "t").doesNotContainKey("submitted_on");
    }

    @ParameterizedTest
    @CsvSource({
        "STANDARD, YOUTH_CARE, f",
        "PROTECTED, YOUTH_CARE, t",
        "STANDARD, WOMENS_SHELTER, t",
        "SECRET, YOUTH_CARE, t",
        "standard, YOUTH_CARE, t",
        "'', YOUTH_CARE, t"
    })
    void whatever_is_not_plainly_standard_is_protected(String level, String group, String isProtected) {
        new Story("caseId", id)
                .then(C, "case-submitted", """
                        providerId=%s targetGroup=%s protectionLevel=%s readyOn=2026-01-01
                        submittedOn=2026-01-02
                        """.formatted(new UUID(1, 1), group, level))
                .tell(facts);

        assertThat(ReadModel.caseStanding(id)).containsEntry("protected", isProtected);
    }

    @Test
    void a_level_that_is_raised_counts_at_once_whatever_fact_brings_it() {
        CaseStories.submitted(id).then(C, "consent-changed", """
                        protectionLevel=PROTECTED partyKind=CORPORATION scope=TABLE status=GIVEN
                        """).tell(facts);

        assertThat(ReadModel.caseStanding(id)).containsEntry("protected", "t");
    }

    @Test
    void a_fact_without_a_level_protects() {
        CaseStories.submitted(id).then(C, "origin-established", "basis=UNKNOWN").tell(facts);

        assertThat(ReadModel.caseStanding(id)).containsEntry("protected", "t").containsEntry("origin_basis", "UNKNOWN");
    }

    @Test
    void of_an_erased_person_nothing_stays_and_nothing_comes_back() {
        CaseStories.housed(id).then(C, "client-erased", "erasedOn=2026-04-01").tell(facts);

        CaseStories.housed(id).tell(facts);

        assertThat(ReadModel.caseStanding(id).keySet())
                .containsExactlyInAnyOrder("case_id", "erased_on", "protected", "protection_level", "state");
        assertThat(ReadModel.caseStanding(id)).containsEntry("protected", "t").containsEntry("state", "SUBMITTED");
    }

    @Test
    void of_an_erased_person_no_conflict_stays() {
        CaseStories.housed(id)
                .then(C, "conflict-listed", "subject=somebody protectionLevel=STANDARD")
                .tell(facts);
        assertThat(ReadModel.row("case_conflict", "case_id", id)).containsEntry("subject", "somebody");

        facts.state(C, "client-erased", "caseId", id, "erasedOn=2026-04-01");

        assertThat(ReadModel.row("case_conflict", "case_id", id)).isEmpty();
    }

    @Test
    void what_comes_after_an_erasure_is_counted() {
        CaseStories.housed(id).then(C, "client-erased", "erasedOn=2026-04-01").tell(facts);
        var before = meters.counter("reporting_facts_after_erasure").count();

        facts.state(C, "case-state-changed", "caseId", id, CaseStories.stands("AFTERCARE", "2026-04-02"));

        assertThat(meters.counter("reporting_facts_after_erasure").count()).isEqualTo(before + 1);
    }

    @Test
    void a_known_fact_without_what_it_must_say_is_not_swallowed() {
        assertThatThrownBy(() -> facts.state(C, "case-submitted", "caseId", id, ""))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> facts.state(C, "case-state-changed", "caseId", id, "state=COMPLETE"))
                .isInstanceOf(RuntimeException.class);
        assertThat(ReadModel.caseStanding(id)).isEmpty();
    }

    @Test
    void a_fact_of_a_type_that_is_not_known_changes_nothing() {
        facts.state(A, "case-painted", "caseId", id, "colour=red");

        assertThat(ReadModel.caseStanding(id)).isEmpty();
    }
}
