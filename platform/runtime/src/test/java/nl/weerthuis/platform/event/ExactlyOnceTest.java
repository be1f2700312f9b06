package nl.weerthuis.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import nl.weerthuis.platform.event.TallyConsumer.Tally;
import nl.weerthuis.platform.fault.CrashPoint;
import nl.weerthuis.platform.testing.AtOnce;
import nl.weerthuis.platform.testing.EventPublisher;
import nl.weerthuis.platform.testing.OutboxProbe;
import nl.weerthuis.platform.testing.SampleEvent;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The invariants of journal and gate, on a real database and a real broker. */
@QuarkusTest
@WithService(value = "probe", streams = "probe.v1")
class ExactlyOnceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    StateProbe stateProbe;

    @Inject
    TallyConsumer tally;

    @Inject
    Operations operations;

    @Test
    void a_change_that_did_not_happen_states_nothing() {
        var thing = UUID.randomUUID();

        assertThatThrownBy(() -> stateProbe.handleAndFail(thing)).isInstanceOf(IllegalStateException.class);

        assertThat(OutboxProbe.of("probe").rows(thing)).isEmpty();
    }

    @Test
    void concurrent_writers_get_contiguous_sequences_and_every_fact_has_its_effect_once() throws Exception {
        var things = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

        AtOnce.run(writers(8, 30, things));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(things.stream()
                                .mapToInt(thing -> tally.of(thing).effects())
                                .sum())
                        .isEqualTo(240));
        for (var thing : things) {
            var sequences = OutboxProbe.of("probe").rows(thing).stream()
                    .map(OutboxProbe.Row::sequence)
                    .toList();
            assertThat(sequences).containsExactlyElementsOf(upTo(sequences.size()));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "(RELAY|CONSUMER)_.*")
    void a_crash_at_any_point_neither_loses_nor_doubles(CrashPoint point) {
        var thing = UUID.randomUUID();
        ArmedCrashPoints.arm(point);

        for (int value = 1; value <= 20; value++) {
            stateProbe.handle(thing, value);
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ArmedCrashPoints.crashes()).isOne());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(tally.of(thing)).isEqualTo(new Tally(20, 20)));
    }

    @Test
    void a_whole_journal_sent_three_times_over_changes_nothing() {
        var thing = UUID.randomUUID();
        for (int value = 1; value <= 10; value++) {
            stateProbe.handle(thing, value);
        }
        await().atMost(PATIENCE).until(() -> tally.of(thing).effects() == 10);

        for (int time = 0; time < 2; time++) {
            assertThat(operations.republish("probe", Optional.empty())).isPositive();
            await().atMost(PATIENCE).until(() -> everythingIsSent(thing));
        }
        stateProbe.handle(thing, 11);

        await().atMost(PATIENCE).until(() -> tally.of(thing).last() == 11);
        assertThat(tally.of(thing)).isEqualTo(new Tally(11, 11));
    }

    @Test
    void facts_in_any_order_have_their_effects_in_theirs() {
        var first = SampleEvent.of(Probed.TYPE, "probe");
        var facts = new ArrayList<SampleEvent>();
        for (int value = 1; value <= 12; value++) {
            facts.add(first.another().sequence(value).withData("value", value));
        }
        facts.addAll(List.copyOf(facts));
        Collections.shuffle(facts, new Random(2026));

        try (var others = EventPublisher.connect()) {
            facts.forEach(fact -> others.publish("probe.v1", fact));
        }

        await().atMost(PATIENCE).until(() -> tally.of(first.subject()).last() == 12);
        assertThat(tally.of(first.subject())).isEqualTo(new Tally(12, 12));
    }

    @Test
    void poison_parks_its_own_sequence_only_and_replay_makes_up_for_it() {
        var sick = UUID.randomUUID();
        var healthy = UUID.randomUUID();
        tally.cure(false);
        for (int value : new int[] {1, -2, 3, 4}) {
            stateProbe.handle(sick, value);
            stateProbe.handle(healthy, Math.abs(value));
        }

        await().atMost(PATIENCE).until(() -> tally.of(healthy).equals(new Tally(4, 4)));
        await().atMost(PATIENCE).until(() -> isParked(sick));
        assertThat(tally.of(sick)).isEqualTo(new Tally(1, 1));

        tally.cure(true);
        await().atMost(PATIENCE).untilAsserted(() -> {
            operations.replay(Optional.empty(), Optional.of(sick));
            assertThat(tally.of(sick)).isEqualTo(new Tally(4, 4));
        });
        assertThat(isParked(sick)).isFalse();
    }

    @Test
    void what_fails_only_once_is_not_parked() {
        var thing = UUID.randomUUID();

        stateProbe.handle(thing, TallyConsumer.ONLY_THE_FIRST_TIME);

        await().atMost(PATIENCE).until(() -> tally.of(thing).effects() == 1);
        assertThat(isParked(thing)).isFalse();
    }

    @Test
    void an_error_that_no_code_expects_does_not_end_the_listening() {
        var thing = UUID.randomUUID();
        ArmedCrashPoints.armWithAnError(CrashPoint.CONSUMER_COMMITTED_NOT_ACKNOWLEDGED);

        stateProbe.handle(thing, 1);
        await().atMost(PATIENCE).until(() -> ArmedCrashPoints.crashes() == 1);
        stateProbe.handle(thing, 2);

        await().atMost(PATIENCE).until(() -> tally.of(thing).equals(new Tally(2, 2)));
    }

    @Test
    void a_gap_that_is_not_filled_is_parked_and_filling_it_heals_it() {
        var first = SampleEvent.of(Probed.TYPE, "probe").withData("value", 1);
        var second = first.another().sequence(2).withData("value", 2);

        try (var others = EventPublisher.connect()) {
            others.publish("probe.v1", second);
            await().atMost(PATIENCE).until(() -> isParked(first.subject()));
            others.publish("probe.v1", first);
        }

        await().atMost(PATIENCE).until(() -> tally.of(first.subject()).equals(new Tally(2, 2)));
        assertThat(isParked(first.subject())).isFalse();
    }

    @Test
    void what_is_no_event_is_set_aside_and_an_unknown_type_only_advances() {
        var unknown = SampleEvent.of("nl.weerthuis.thing-invented.v7", "probe");
        var known = unknown.another().with("type", Probed.TYPE).sequence(2).withData("value", 5);

        try (var others = EventPublisher.connect()) {
            others.publishRaw("probe.v1", "x", "no json at all".getBytes(StandardCharsets.UTF_8));
            others.publishRaw("probe.v1", "x", new byte[] {(byte) 0xC3, (byte) 0x28});
            others.publish("probe.v1", unknown.with("attribute", "nobody knows"));
            others.publish("probe.v1", known.withData("field", "nobody knows"));
        }

        await().atMost(PATIENCE).until(() -> tally.of(unknown.subject()).equals(new Tally(1, 5)));
    }

    @Test
    void what_no_database_takes_and_what_is_of_another_channel_stops_nobody_and_has_no_effect() {
        var good = SampleEvent.of(Probed.TYPE, "probe").withData("value", 5);
        var bad = good.another().withData("value", 7);

        try (var others = EventPublisher.connect()) {
            for (var attribute : List.of("id", "source", "type")) {
                others.publish("probe.v1", bad.with(attribute, "zero \0 within"));
                others.publish(
                        "probe.v1",
                        bad.with(
                                attribute,
                                "long" + new Random(5).ints(20_000).boxed().toList()));
            }
            others.publish("probe.v1", bad.with("source", "urn:nld:oin:00000001823288444000:systeem:elsewhere"));
            others.publish("probe.v1", bad.with("specversion", "9.9"));
            others.publish("probe.v1", good);
        }

        await().atMost(PATIENCE).until(() -> tally.of(good.subject()).equals(new Tally(1, 5)));
    }

    private boolean isParked(UUID subject) {
        return operations.parked(0, 100).stream()
                .anyMatch(line -> line.subject().equals(subject));
    }

    private static boolean everythingIsSent(UUID thing) {
        return OutboxProbe.of("probe").rows(thing).stream().allMatch(OutboxProbe.Row::sent);
    }

    private List<Callable<Void>> writers(int writers, int facts, List<UUID> things) {
        var calls = new ArrayList<Callable<Void>>();
        for (int writer = 0; writer < writers; writer++) {
            int seed = writer;
            calls.add(() -> {
                var random = new Random(seed);
                for (int fact = 0; fact < facts; fact++) {
                    stateProbe.handle(things.get(random.nextInt(things.size())), fact);
                }
                return null;
            });
        }
        return calls;
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
