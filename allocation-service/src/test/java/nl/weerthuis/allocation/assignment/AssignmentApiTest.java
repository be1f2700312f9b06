package nl.weerthuis.allocation.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.weerthuis.allocation.Facts;
import nl.weerthuis.allocation.Region;
import nl.weerthuis.allocation.Story;
import nl.weerthuis.allocation.share.FairShare;
import nl.weerthuis.allocation.share.Tijdeman;
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
    void telling_the_same_again_assigns_nothing_again() {
        var caseId = aDividedCase(Map.of());

        story.submitted(caseId, "SHELTERED_LIVING", "STANDARD");
        story.comesFromNowhereKnown(caseId);
        story.needs(caseId, Map.of());

        assertThat(outbox.types(caseId)).containsExactly(ASSIGNED);
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
    void unknown_origin_is_divided_and_anybody_can_do_the_sum_again() {
        var sequence = new ArrayList<String>();
        for (int i = 0; i < 25; i++) {
            var caseId = aDividedCase(Map.of());
            sequence.add(
                    outbox.rows(caseId).get(0).data().path("municipalityCode").asText());
        }

        var rows = ledger();
        assertThat(rows).hasSize(25);
        assertThat(sequence).isEqualTo(replayed(rows));
        assertThat(rows.get(0)).containsEntry("rule", "TIJDEMAN").containsEntry("position", 1);
    }

    @Test
    void the_ledger_shows_what_was_excluded() {
        var caseId = aDividedCase(Map.of("exclusions", List.of("0034", "BU09950101")));

        assertThat(outbox.rows(caseId).get(0).data().path("municipalityCode").asText())
                .isEqualTo("0995");
        assertThat(ledger().get(0).get("allowed")).hasToString("[0050, 0171, 0184, 0303, 0995]");
        assertThat(ledger().get(0)).containsEntry("rule", "TIJDEMAN_AMONG_ALLOWED");
    }

    @Test
    void what_was_entitled_stays_when_other_populations_come_into_force() {
        for (int i = 0; i < 6; i++) {
            aDividedCase(Map.of());
        }
        var grown = new TreeMap<>(Region.INHABITANTS);
        grown.merge("0184", 400_000, Integer::sum);
        region.adopt(Map.of(), region.populationSet(grown), Region.FLEVOLAND);
        for (int i = 0; i < 6; i++) {
            aDividedCase(Map.of());
        }

        var rows = ledger();
        assertThat(rows).hasSize(12);
        for (var row : rows) {
            var denominator = new BigInteger((String) row.get("denominator"));
            var sum = BigInteger.ZERO;
            for (var account : accounts(row)) {
                var given = BigInteger.valueOf(((Number) account.get("assignedAfter")).longValue());
                sum = sum.add(new BigInteger((String) account.get("entitledAfter")))
                        .subtract(given.multiply(denominator));
            }
            assertThat(sum).isZero();
        }
        assertThat(rows.get(6).get("populationSetId")).isNotEqualTo(rows.get(5).get("populationSetId"));
    }

    @Test
    void cases_that_come_at_once_are_divided_one_after_the_other() throws Exception {
        var cases = new ArrayList<UUID>();
        for (int i = 0; i < 8; i++) {
            var caseId = UUID.randomUUID();
            cases.add(caseId);
            story.submitted(caseId, "SHELTERED_LIVING", "STANDARD");
            story.needs(caseId, Map.of());
        }

        AtOnce.run(cases.stream()
                .<Callable<UUID>>map(caseId -> () -> {
                    story.comesFromNowhereKnown(caseId);
                    return caseId;
                })
                .toList());

        var positions = ledger().stream().map(row -> row.get("position")).toList();
        assertThat(positions).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(replayed(ledger()))
                .isEqualTo(ledger().stream().map(row -> row.get("chosen")).toList());
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

    @Test
    void who_answers_for_the_figures_sees_the_sum_and_no_case() {
        var caseId = aDividedCase(Map.of());

        var listed = region.analyst().get("/municipality-assignments?pageSize=100");

        assertThat(listed.statusCode()).isEqualTo(200);
        assertThat(listed.asString())
                .contains("ledger")
                .doesNotContain(caseId.toString())
                .doesNotContain("caseId");
    }

    private UUID aDividedCase(Map<String, ?> profile) {
        var caseId = UUID.randomUUID();
        story.comesFromNowhereKnown(caseId);
        story.submitted(caseId, "SHELTERED_LIVING", "STANDARD");
        assertThat(outbox.types(caseId)).isEmpty();
        story.needs(caseId, profile);
        assertThat(outbox.types(caseId)).containsExactly(ASSIGNED);
        return caseId;
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

    /** Of this region alone: its provider sees no other. */
    private List<Map<String, Object>> ledger() {
        List<Map<String, Object>> rows = region.caseWorker()
                .get("/municipality-assignments?pageSize=100")
                .path("items.ledger.findAll { it }");
        return rows.stream()
                .sorted(Comparator.comparing(row -> (Integer) row.get("position")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> accounts(Map<String, Object> row) {
        return (List<Map<String, Object>>) row.get("accounts");
    }

    /** The sequence that follows from nothing but the ledger's populations and exclusions. */
    @SuppressWarnings("unchecked")
    private static List<String> replayed(List<Map<String, Object>> rows) {
        var chosen = new ArrayList<String>();
        var account = FairShare.empty();
        for (var row : rows) {
            var populations = new TreeMap<String, Long>();
            accounts(row)
                    .forEach(one -> populations.put(
                            (String) one.get("municipalityCode"), ((Number) one.get("inhabitants")).longValue()));
            var step = Tijdeman.next(account, populations, new HashSet<>((List<String>) row.get("allowed")));
            chosen.add(step.chosen());
            account = step.after();
        }
        return chosen;
    }
}
