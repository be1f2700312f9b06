package nl.weerthuis.allocation.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
class AssignmentApiTest {

    private static final String ASSIGNED = "nl.weerthuis.municipality-assigned.v1";

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
    void a_case_goes_back_to_where_it_comes_from() {
        var caseId = UUID.randomUUID();
        story.comesFrom(caseId, "0303");
        assertThat(outbox.types(caseId)).isEmpty();

        story.submitted(caseId, "SHELTERED_LIVING", "STANDARD");

        assertThat(outbox.types(caseId)).containsExactly(ASSIGNED);
        var fact = outbox.last(ASSIGNED).data();
        assertThat(fact.path("municipalityCode").asText()).isEqualTo("0303");
        assertThat(fact.path("basis").asText()).isEqualTo("ORIGIN");
        assertThat(fact.has("populationSetId")).isFalse();
    }

    @Test
    void a_case_without_agreement_waits_for_one() {
        Region.complete();
        var later = Region.withParties();
        var laterStory = new Story(later, facts);
        var caseId = UUID.randomUUID();
        laterStory.submitted(caseId, "SHELTERED_LIVING", "STANDARD");
        laterStory.comesFrom(caseId, "0303");
        assertThat(outbox.types(caseId)).isEmpty();
        assertThat(statusOf(later, caseId)).isEqualTo("WAITING_FOR_REGION");

        later.adopt();

        assertThat(outbox.types(caseId)).containsExactly(ASSIGNED);
    }

    @Test
    void a_case_that_comes_while_an_agreement_is_adopted_does_not_fall_between() throws Exception {
        Region.complete();
        var later = Region.withParties();
        var laterStory = new Story(later, facts);
        var cases = Stream.generate(UUID::randomUUID).limit(6).toList();
        cases.forEach(caseId -> laterStory.submitted(caseId, "SHELTERED_LIVING", "STANDARD"));

        var calls = new ArrayList<Callable<Object>>();
        calls.add(later::adopt);
        cases.forEach(caseId -> calls.add(() -> {
            laterStory.comesFrom(caseId, "0303");
            return caseId;
        }));
        AtOnce.run(calls);

        cases.forEach(caseId -> assertThat(outbox.types(caseId)).containsExactly(ASSIGNED));
    }

    @Test
    void a_case_of_a_group_outside_the_agreement_is_not_assigned() {
        var caseId = UUID.randomUUID();
        story.submitted(caseId, "OTHER", "STANDARD");
        story.comesFrom(caseId, "0303");

        assertThat(outbox.types(caseId)).isEmpty();
        assertThat(statusOf(region, caseId)).isEqualTo("WAITING_FOR_REGION");
    }

    @Test
    void who_comes_from_outside_the_region_is_listed_as_undecided() {
        var caseId = UUID.randomUUID();
        story.submitted(caseId, "SHELTERED_LIVING", "STANDARD");
        story.comesFrom(caseId, "0363");

        assertThat(outbox.types(caseId)).isEmpty();
        assertThat(statusOf(region, caseId)).isEqualTo("WAITING_FOR_TABLE");
    }

    @Test
    void an_exception_waits_for_the_municipality_that_is_asked() {
        var caseId = anException();
        assertThat(outbox.types(caseId)).isEmpty();

        var response = region.almere().post("/municipality-assignments/{id}/agreement", Map.of("agreed", true), caseId);

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.<String>path("municipalityCode")).isEqualTo("0034");
        assertThat(outbox.last(ASSIGNED).data().path("basis").asText()).isEqualTo("EXCEPTION");
    }

    @Test
    void a_refused_exception_falls_back_to_origin_and_does_not_say_where_to() {
        var caseId = anException();

        var response = region.almere()
                .post(
                        "/municipality-assignments/{id}/agreement",
                        Map.of("agreed", false, "motivation", "No network found."),
                        caseId);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.<String>path("municipalityCode")).isNull();
        assertThat(outbox.last(ASSIGNED).data().path("municipalityCode").asText())
                .isEqualTo("0995");
    }

    @Test
    void only_the_municipality_that_is_asked_answers_and_only_once() throws Exception {
        var caseId = anException();
        var path = "/municipality-assignments/{id}/agreement";

        assertThat(region.lelystad().post(path, Map.of("agreed", true), caseId).statusCode())
                .isEqualTo(404);
        assertThat(region.coordinator()
                        .post(path, Map.of("agreed", true), caseId)
                        .statusCode())
                .isEqualTo(403);
        assertThat(AtOnce.run(
                        2,
                        () -> region.almere()
                                .post(path, Map.of("agreed", true), caseId)
                                .statusCode()))
                .containsExactlyInAnyOrder(200, 409);
        assertThat(outbox.types(caseId)).containsExactly(ASSIGNED);
    }

    private UUID anException() {
        var caseId = UUID.randomUUID();
        story.submitted(caseId, "SHELTERED_LIVING", "STANDARD");
        story.asksFor(caseId, "0034", "0995");
        return caseId;
    }

    private static String statusOf(Region of, UUID caseId) {
        return of.caseWorker()
                .get("/municipality-assignments?pageSize=100")
                .path("items.find { it.caseId == '%s' }.status".formatted(caseId));
    }
}
