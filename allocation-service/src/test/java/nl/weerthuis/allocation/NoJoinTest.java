package nl.weerthuis.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The worst leak of this domain is a join over topics: who reads both must not find one word in common. */
@QuarkusTest
@WithService(value = "allocation", streams = Facts.STREAMS)
class NoJoinTest {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

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

        assertThat(story.statusOf(offerId)).isEqualTo("HOUSED");
        assertThat(outbox.types())
                .contains(
                        "nl.weerthuis.case-housed.v1",
                        "nl.weerthuis.realisation-counted.v1",
                        "nl.weerthuis.offer-confirmed.v1",
                        "nl.weerthuis.introduction-ended.v1");
        assertThat(wordsOn("allocation-case", row -> ids(row.data())))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(wordsOn("allocation-offer", row -> ids(row.data())));
        assertThat(wordsOn("allocation-case", NoJoinTest::trace))
                .doesNotContainAnyElementsOf(wordsOn("allocation-offer", NoJoinTest::trace));
        assertThat(wordsOn("allocation-case", NoJoinTest::trace))
                .doesNotContainAnyElementsOf(wordsOn("allocation-region", NoJoinTest::trace));
        assertThat(wordsOn("allocation-offer", row -> ids(row.data())))
                .contains(offerId, refused)
                .doesNotContain(caseId.toString());
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
        var matcher = UUID.matcher(data.toString());
        while (matcher.find()) {
            ids.add(matcher.group());
        }
        return ids;
    }

    private static Set<String> trace(OutboxProbe.Row row) {
        return Set.of(row.traceParent().split("-")[1], row.eventId().toString());
    }
}
