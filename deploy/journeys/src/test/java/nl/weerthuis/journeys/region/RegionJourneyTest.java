package nl.weerthuis.journeys.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerthuis.journeys.region.Topics.Message;
import nl.weerthuis.local.process.Part;
import nl.weerthuis.local.trial.TrialRegion;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The demonstration region, from nothing to the figures, as {@code deploy/up --check} runs it; what an eavesdropper on the
 * broker learns of it; and the same walk again while every process is killed once.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegionJourneyTest {

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Set<String> CASE_SIDE = Set.of("caseflow", "caseflow-matching", "allocation-case");
    private static final Set<String> OFFER_SIDE = Set.of("housing", "allocation-offer");
    private static final Set<String> CASE_FIELDS = Set.of("caseId", "introductionId");
    private static final Set<String> OFFER_FIELDS = Set.of("offerId", "dwellingId", "reservationId", "tenancyId");
    private static final Pattern POSTCODE = Pattern.compile("\\b[1-9]\\d{3} ?[A-Z]{2}\\b");
    private static final Pattern TEST_BSN = Pattern.compile("\\b9999\\d{5}\\b");

    @Test
    @Order(1)
    void a_region_runs_from_nomination_to_figures_and_no_topic_gives_anybody_away() throws Exception {
        try (var region = up("--fresh")) {
            region.awaitReady(PATIENCE);

            var messages = Topics.readAll(region.bootstrap());

            assertThat(messages).hasSizeGreaterThan(1_000);
            no_message_holds_both_kinds_of_id(messages);
            no_id_or_trace_stands_on_both_sides(messages);
            nothing_personal_travels(messages);
            every_dashboard_and_alarm_asks_for_what_is_told(region);
        }
    }

    @Test
    @Order(2)
    void killing_any_process_in_the_middle_of_the_walk_ends_in_the_same_figures() throws Exception {
        try (var region = up("--check", "--pause", "3")) {
            region.awaitLine(" 1. ", PATIENCE);
            for (var process : TrialRegion.PROCESSES) {
                long killed = region.kill(process);
                await().atMost(PATIENCE).until(() -> !region.isUp() || region.runsAgain(process, killed));
            }

            assertThat(region.awaitExit(PATIENCE))
                    .as(String.join("\n", region.output()))
                    .isZero();
        }
    }

    private static void no_message_holds_both_kinds_of_id(List<Message> messages) {
        for (var message : messages) {
            var fields = new HashSet<String>();
            message.event().path("data").fieldNames().forEachRemaining(fields::add);
            assertThat(fields.stream().anyMatch(CASE_FIELDS::contains)
                            && fields.stream().anyMatch(OFFER_FIELDS::contains))
                    .as(message.type() + " joins a case to an offer")
                    .isFalse();
        }
    }

    /** But for organisations, which are no secret and stand on every topic. */
    private static void no_id_or_trace_stands_on_both_sides(List<Message> messages) {
        var organisations = messages.stream()
                .filter(message -> message.type().equals("nl.weerthuis.organisation-registered.v1"))
                .map(message -> message.event().path("subject").asText())
                .collect(Collectors.toSet());
        var caseSide = ids(messages, message -> CASE_SIDE.contains(message.channel()));
        var offerSide = ids(messages, message -> OFFER_SIDE.contains(message.channel()));
        var both = new TreeSet<>(caseSide);
        both.retainAll(offerSide);
        both.removeAll(organisations);
        assertThat(both).isEmpty();

        var caseTraces = traces(messages, CASE_SIDE);
        caseTraces.retainAll(traces(messages, OFFER_SIDE));
        assertThat(caseTraces).isEmpty();
    }

    private static void nothing_personal_travels(List<Message> messages) {
        for (var message : messages) {
            assertThat(POSTCODE.matcher(message.text()).find())
                    .as("postcode in " + message.type())
                    .isFalse();
            assertThat(TEST_BSN.matcher(message.text()).find())
                    .as("BSN in " + message.type())
                    .isFalse();
        }
    }

    private static void every_dashboard_and_alarm_asks_for_what_is_told(TrialRegion region)
            throws IOException, InterruptedException {
        var services = Stream.of(Part.CASEFLOW, Part.HOUSING, Part.ALLOCATION, Part.REPORTING);
        var told = Watch.told(services.map(region::url).toList());

        assertThat(told).containsAll(Watch.askedFor());
        assertThat(Watch.pagesNamed()).isEqualTo(Watch.alarms());
        assertThat(Watch.pagesWritten()).containsAll(Watch.alarms());
    }

    private static Set<String> ids(List<Message> messages, Predicate<Message> side) {
        return messages.stream()
                .filter(side)
                .flatMap(message -> message.ids().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> traces(List<Message> messages, Set<String> side) {
        return messages.stream()
                .filter(message -> side.contains(message.channel()))
                .map(Message::traceId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TrialRegion up(String... options) {
        return TrialRegion.up("journeys", 26_000, options);
    }
}
