package nl.weerthuis.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.TestDatabase;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The worst leak of this domain is a join over topics: who reads both must not find one word in common. */
@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class NoJoinTest {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    @Inject
    Facts facts;

    private final OutboxProbe outbox = OutboxProbe.of("allocation");
    private Region region;
    private Story story;

    @BeforeEach
    void found_a_region() {
        outbox.fromHere();
        region = Region.complete();
        story = new Story(region, facts);
    }

    @Test
    void a_whole_way_home_leaves_no_id_and_no_trace_on_both_sides() {
        var caseId = story.anAdmittedCase();
        var offerId = home(caseId);

        assertThat(story.statusOf(offerId)).isEqualTo("HOUSED");
        assertThat(outbox.types())
                .contains(
                        "nl.weerthuis.case-housed.v1",
                        "nl.weerthuis.realisation-counted.v1",
                        "nl.weerthuis.offer-confirmed.v1",
                        "nl.weerthuis.introduction-ended.v1");
        var idsOfCases = wordsOn("allocation-case", row -> ids(row.data()));
        var idsOfOffers = wordsOn("allocation-offer", row -> ids(row.data()));
        assertThat(idsOfCases).contains(caseId.toString()).doesNotContainAnyElementsOf(idsOfOffers);
        assertThat(idsOfOffers).contains(offerId).doesNotContain(caseId.toString());
        var tracesOfCases = wordsOn("allocation-case", NoJoinTest::trace);
        assertThat(tracesOfCases)
                .doesNotContainAnyElementsOf(wordsOn("allocation-offer", NoJoinTest::trace))
                .doesNotContainAnyElementsOf(wordsOn("allocation-region", NoJoinTest::trace));
    }

    /** By a detour: the first offer is refused. */
    private String home(UUID caseId) {
        var refused = story.anOffer(caseId, story.aVacantDwelling());
        region.caseWorker().post("/offers/{id}/refusal", Map.of("code", "SURROUNDINGS"), refused);
        region.coordinator().post("/offers/{id}/refusal-judgement", Map.of("grounded", true), refused);
        var offerId = story.anOffer(caseId, story.aVacantDwelling());
        story.housing(offerId, "viewing-planned", Map.of("at", "2026-02-12T10:00:00Z"));
        region.caseWorker().command("/offers/{id}/acceptance", offerId);
        region.coordinator().command("/offers/{id}/confirmation", offerId);
        story.sign(offerId);
        story.housing(offerId, "key-date-planned", Map.of("plannedKeyDate", "2026-03-02"));
        story.handOverKeys(offerId);
        return offerId;
    }

    @Test
    void no_row_of_the_database_names_a_case_and_its_offer_or_dwelling() throws SQLException {
        var caseId = story.anAdmittedCase();
        var dwellingId = story.aVacantDwelling();
        var offerId = withKeys(caseId, dwellingId);
        var introductionId = outbox.last("nl.weerthuis.introduction-granted.v1")
                .data()
                .path("introductionId")
                .asText();

        var rows = everyRow();

        assertThat(rows).anyMatch(row -> row.contains(caseId.toString()));
        assertThat(rows).anyMatch(row -> row.contains(offerId) && row.contains(dwellingId.toString()));
        for (var place : List.of(offerId, dwellingId.toString())) {
            assertThat(rows).noneMatch(row -> row.contains(place) && row.contains(caseId.toString()));
            assertThat(rows).noneMatch(row -> row.contains(place) && row.contains(introductionId));
        }
    }

    /** With keys, so that the answers are kept as well. */
    private String withKeys(UUID caseId, UUID dwellingId) {
        String proposalId = keyed("/proposals", Map.of("caseId", caseId, "dwellingId", dwellingId));
        var offerId = keyed("/offers", Map.of("proposalId", proposalId, "contractForm", "REGULAR"));
        story.reserve(offerId, dwellingId);
        region.caseWorker()
                .as()
                .header("Idempotency-Key", "accept-" + offerId)
                .post("/v1/offers/{id}/acceptance", offerId);
        return offerId;
    }

    private String keyed(String path, Map<String, ?> body) {
        return region.coordinator()
                .as()
                .contentType("application/json")
                .header("Idempotency-Key", "key-" + UUID.randomUUID())
                .body(body)
                .post("/v1" + path)
                .path("id");
    }

    private static List<String> everyRow() throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var names = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = 'allocation'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (var table : tables) {
                try (var found =
                        statement.executeQuery("select row_to_json(t)::text from allocation.%s t".formatted(table))) {
                    while (found.next()) {
                        rows.add(found.getString(1));
                    }
                }
            }
        }
        return rows;
    }

    @Test
    void facts_about_an_offer_never_tell_a_protection_level_or_group() {
        story.anOffer();

        var fields = new HashSet<String>();
        outbox.rows().stream()
                .filter(row -> row.channel().equals("allocation-offer"))
                .forEach(row -> row.data().fieldNames().forEachRemaining(fields::add));
        assertThat(fields).isNotEmpty().doesNotContain("caseId", "protectionLevel", "targetGroup", "introductionId");
    }

    private Set<String> wordsOn(String channel, Function<OutboxProbe.Row, Set<String>> words) {
        var found = new HashSet<String>();
        outbox.rows().stream()
                .filter(row -> row.channel().equals(channel))
                .forEach(row -> found.addAll(words.apply(row)));
        return found;
    }

    private static Set<String> ids(JsonNode data) {
        var ids = new HashSet<String>();
        var matcher = ID.matcher(data.toString());
        while (matcher.find()) {
            ids.add(matcher.group());
        }
        return ids;
    }

    private static Set<String> trace(OutboxProbe.Row row) {
        return Set.of(row.traceParent().split("-")[1], row.eventId().toString());
    }
}
