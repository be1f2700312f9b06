package nl.weerthuis.allocation.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.allocation.Facts;
import nl.weerthuis.allocation.Region;
import nl.weerthuis.allocation.Story;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class HoldAndReopeningTest {

    @Inject
    Facts facts;

    @Inject
    Clock clock;

    private Story story;

    @BeforeEach
    void found_a_region() {
        story = new Story(Region.complete(), facts);
    }

    @Test
    void nothing_is_proposed_or_offered_while_a_case_is_parked() {
        var caseId = story.anAdmittedCase();
        var before = story.propose(caseId, story.aVacantDwelling()).<String>path("id");

        park(caseId, LocalDate.now(clock));

        assertThat(story.propose(caseId, story.aVacantDwelling()).<String>path("code"))
                .isEqualTo("case-on-hold");
        assertThat(story.offer(before).<String>path("code")).isEqualTo("case-on-hold");

        story.caseflow(caseId, "case-hold-ended", Map.of("endedOn", "2026-02-03"));
        assertThat(story.offer(before).statusCode()).isEqualTo(201);
    }

    @Test
    void the_date_ends_it_by_itself() {
        var caseId = story.anAdmittedCase();

        park(caseId, LocalDate.now(clock).minusDays(1));

        assertThat(story.propose(caseId, story.aVacantDwelling()).statusCode()).isEqualTo(201);
    }

    @Test
    void a_reopened_case_is_tabled_again_before_anything_is_offered() {
        var caseId = story.anAdmittedCase();
        story.caseflow(caseId, "case-closed", Map.of("closedOn", "2026-02-03"));
        assertThat(story.propose(caseId, story.aVacantDwelling()).<String>path("code"))
                .isEqualTo("case-closed");

        reopen(caseId, "SUBMITTED");

        assertThat(story.propose(caseId, story.aVacantDwelling()).<String>path("code"))
                .isEqualTo("dwelling-does-not-fit");
        story.caseflow(caseId, "case-ready", Map.of("readyOn", "2026-03-01"));
        story.admit(caseId);
        assertThat(story.offer(story.propose(caseId, story.aVacantDwelling()).path("id"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void who_was_closed_by_mistake_is_searched_for_as_before() {
        var caseId = story.anAdmittedCase();
        story.caseflow(caseId, "case-withdrawn", Map.of("withdrawnOn", "2026-02-03"));

        reopen(caseId, "SEARCHING");

        assertThat(story.propose(caseId, story.aVacantDwelling()).statusCode()).isEqualTo(201);
    }

    private void park(UUID caseId, LocalDate until) {
        story.caseflow(caseId, "case-on-hold", Map.of("heldOn", "2026-02-02", "until", until.toString()));
    }

    private void reopen(UUID caseId, String state) {
        story.caseflow(
                caseId,
                "case-reopened",
                Map.of("state", state, "waitingSince", "2026-01-10", "reopenedOn", "2026-02-20"));
    }
}
