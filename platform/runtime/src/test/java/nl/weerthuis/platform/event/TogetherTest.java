package nl.weerthuis.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.weerthuis.platform.event.Gate.Model;
import nl.weerthuis.platform.event.Gate.Passage;
import nl.weerthuis.platform.event.TallyConsumer.Tally;
import nl.weerthuis.platform.testing.SampleEvent;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;

/** Several facts in one transaction: all of them, each once and in order, or none. */
@QuarkusTest
@WithService(value = "probe", streams = "probe.v1")
class TogetherTest {

    @Inject
    Together together;

    @Inject
    Gate gate;

    @Inject
    TallyConsumer tally;

    @Inject
    EventConfig config;

    private final SampleEvent first = SampleEvent.of(Probed.TYPE, "probe").withData("value", 1);
    private final List<Integer> places = new ArrayList<>();

    @Test
    void facts_in_order_have_their_effect_and_those_that_came_before_are_dropped() {
        assertThat(pass(fact(1), fact(2), fact(3))).isTrue();
        assertThat(pass(fact(2), fact(3), fact(4), fact(4), fact(5))).isTrue();

        assertThat(tally.of(first.subject())).isEqualTo(new Tally(5, 5));
        assertThat(places).containsExactly(0, 1, 2, 2, 4);
        assertThat(gate.pass(fact(6))).isEqualTo(Passage.APPLIED);
    }

    @Test
    void an_early_one_keeps_all_from_having_an_effect() {
        assertThat(pass(fact(1), fact(2), fact(4))).isFalse();

        assertThat(tally.of(first.subject())).isEqualTo(new Tally(0, 0));
        assertThat(gate.pass(fact(1))).isEqualTo(Passage.APPLIED);
    }

    @Test
    void one_that_fails_keeps_all_from_having_an_effect() {
        tally.cure(false);
        assertThat(pass(fact(1), held(2, -7), fact(3))).isFalse();

        assertThat(tally.of(first.subject())).isEqualTo(new Tally(0, 0));
    }

    @Test
    void who_waits_for_a_fact_is_left_to_the_gate() {
        assertThat(gate.pass(fact(3))).isEqualTo(Passage.HELD);

        assertThat(pass(fact(1), fact(2))).isFalse();
        assertThat(gate.pass(fact(1))).isEqualTo(Passage.APPLIED);
        assertThat(gate.pass(fact(2))).isEqualTo(Passage.APPLIED);
        assertThat(tally.of(first.subject())).isEqualTo(new Tally(3, 3));
    }

    private boolean pass(HeldEvent... messages) {
        return together.pass(Arrays.asList(messages), Model.LIVE, (place, effect) -> {
            places.add(place);
            effect.get();
        });
    }

    private HeldEvent fact(int sequence) {
        return held(sequence, sequence);
    }

    private HeldEvent held(int sequence, int value) {
        return new HeldEvent(
                new Channel("probe").topic(config.topics().prefix()),
                first.another().sequence(sequence).withData("value", value).json());
    }
}
