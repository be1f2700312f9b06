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
class FairShareApiTest {

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
    void telling_the_same_again_assigns_nothing_again() {
        var caseId = aDividedCase(Map.of());

        story.submitted(caseId, "SHELTERED_LIVING", "STANDARD");
        story.comesFromNowhereKnown(caseId);
        story.needs(caseId, Map.of());

        assertThat(outbox.types(caseId)).containsExactly(ASSIGNED);
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
