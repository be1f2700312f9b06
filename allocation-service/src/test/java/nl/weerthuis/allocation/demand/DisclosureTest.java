package nl.weerthuis.allocation.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private final Disclosure disclosure = new Disclosure(10);

    @Test
    void few_are_not_told_and_many_are_rounded() {
        var told = disclosure.of(Map.of("1", 9L, "2", 10L, "3", 12L, "4", 13L, "5", 4L));

        assertThat(told.get("1").number()).isNull();
        assertThat(told.get("5").number()).isNull();
        assertThat(told.get("2").number()).isEqualTo(10);
        assertThat(told.get("3").number()).isEqualTo(10);
        assertThat(told.get("4").number()).isEqualTo(15);
    }

    @Test
    void one_that_is_hidden_alone_hides_the_smallest_of_the_others() {
        var told = disclosure.of(Map.of("NEEDED", 3L, "NOT_NEEDED", 40L));
        var more = disclosure.of(Map.of("A", 3L, "B", 40L, "C", 20L));

        assertThat(told.values()).containsOnly(Disclosure.Count.HIDDEN);
        assertThat(more.get("C").number()).isNull();
        assertThat(more.get("B").number()).isEqualTo(40);
    }

    @Test
    void below_five_nothing_is_ever_told() {
        assertThat(new Disclosure(1).of(Map.of("A", 4L, "B", 4L)).values()).containsOnly(Disclosure.Count.HIDDEN);
        assertThat(new Disclosure(1).of(Map.of("A", 5L)).get("A").number()).isEqualTo(5);
    }
}
