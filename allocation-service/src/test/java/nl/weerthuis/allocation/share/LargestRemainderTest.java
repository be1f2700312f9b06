package nl.weerthuis.allocation.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargestRemainderTest {

    private static final List<String> ORDER = List.of("0034", "0995", "0171", "0303", "0050", "0184");

    private static final SortedMap<String, Long> EARLY_2021 = new TreeMap<>(Map.of(
            "0034", 215_056L,
            "0995", 79_904L,
            "0171", 47_627L,
            "0303", 42_036L,
            "0050", 22_942L,
            "0184", 21_243L));

    private static final SortedMap<String, Long> EARLY_2016 = new TreeMap<>(Map.of(
            "0034", 198_145L,
            "0995", 76_792L,
            "0171", 46_439L,
            "0303", 40_592L,
            "0050", 22_113L,
            "0184", 19_987L));

    @ParameterizedTest
    @CsvSource({
        "1,1 0 0 0 0 0",
        "7,4 1 1 1 0 0",
        "10,5 2 1 1 1 0",
        "37,18 7 4 4 2 2",
        "100,50 19 11 10 5 5",
        "400,201 75 44 39 21 20"
    })
    void divides_flevoland_as_worked_out_by_hand(long number, String expected) {
        assertThat(divide(number, EARLY_2021)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"100,49 19 12 10 5 5", "10,5 2 1 1 1 0"})
    void another_population_set_gives_another_plan(long number, String expected) {
        assertThat(divide(number, EARLY_2016)).isEqualTo(expected);
    }

    @Test
    void parts_always_add_up() {
        for (long number = 0; number < 1_000; number++) {
            var sum = LargestRemainder.divide(number, EARLY_2021).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertThat(sum).isEqualTo(number);
        }
    }

    @Test
    void equal_claims_go_by_code() {
        var twins = new TreeMap<>(Map.of("0050", 10L, "0034", 10L));

        assertThat(LargestRemainder.divide(3, twins)).containsEntry("0034", 2L).containsEntry("0050", 1L);
    }

    private static String divide(long number, SortedMap<String, Long> populations) {
        var plan = LargestRemainder.divide(number, populations);
        return ORDER.stream()
                .map(code -> String.valueOf(plan.get(code)))
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }
}
