package nl.weerthuis.allocation.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TijdemanTest {

    private static final SortedMap<String, Long> FLEVOLAND = new TreeMap<>(Map.of(
            "0034", 215_056L,
            "0995", 79_904L,
            "0171", 47_627L,
            "0303", 42_036L,
            "0050", 22_942L,
            "0184", 21_243L));

    @Test
    void flevoland_never_leaves_the_bound_in_twenty_thousand_cases() {
        assertThat(worstDeviationPasses(FLEVOLAND, 20_000)).isFalse();
    }

    @Test
    void no_vector_of_populations_leaves_the_bound() {
        var random = new SplittableRandom(20260115);
        for (int vector = 0; vector < 120; vector++) {
            var populations = new TreeMap<String, Long>();
            var municipalities = random.nextInt(1, 25);
            for (int i = 0; i < municipalities; i++) {
                populations.put("%04d".formatted(i + 1), (long) Math.exp(random.nextDouble(3, 14)));
            }
            assertThat(worstDeviationPasses(populations, 400))
                    .as("%s", populations)
                    .isFalse();
        }
    }

    @Test
    void chooses_as_plain_sums_over_the_counts_would() {
        var random = new SplittableRandom(7);
        for (int vector = 0; vector < 60; vector++) {
            var populations = new TreeMap<String, Long>();
            var municipalities = random.nextInt(2, 12);
            for (int i = 0; i < municipalities; i++) {
                populations.put("%04d".formatted(i + 1), random.nextLong(1, 300_000));
            }
            assertThat(sequence(populations, 200)).isEqualTo(PlainTijdeman.sequence(populations, 200));
        }
    }

    @Test
    void the_first_cases_of_flevoland_are_the_same_every_time() {
        var once = sequence(FLEVOLAND, 40);

        assertThat(once).isEqualTo(sequence(FLEVOLAND, 40));
        assertThat(counts(once))
                .containsEntry("0034", 20L)
                .containsEntry("0995", 8L)
                .containsEntry("0171", 4L)
                .containsEntry("0303", 4L)
                .containsEntry("0050", 2L)
                .containsEntry("0184", 2L);
    }

    @Test
    void balances_add_up_to_nothing_after_every_case() {
        var account = FairShare.empty();
        for (int t = 0; t < 500; t++) {
            account = Tijdeman.next(account, FLEVOLAND, FLEVOLAND.keySet()).after();
            var sum = BigInteger.ZERO;
            for (var one : account.accounts().values()) {
                sum = sum.add(one.balance(account.denominator()));
            }
            assertThat(sum).isZero();
        }
    }

    @Test
    void one_municipality_takes_all() {
        var only = new TreeMap<>(Map.of("0034", 5L));

        assertThat(sequence(only, 3)).containsExactly("0034", "0034", "0034");
    }

    @Test
    void who_must_stay_away_goes_elsewhere_and_the_ledger_says_so() {
        var without = Set.of("0995", "0171", "0303", "0050", "0184");

        var step = Tijdeman.next(FairShare.empty(), FLEVOLAND, without);

        assertThat(step.chosen()).isEqualTo("0995");
        assertThat(step.rule()).isEqualTo(Tijdeman.Rule.TIJDEMAN_AMONG_ALLOWED);
    }

    @Test
    void where_no_allowed_one_is_due_the_most_owed_takes_it() {
        var step = Tijdeman.next(FairShare.empty(), FLEVOLAND, Set.of("0050", "0184"));

        assertThat(step.chosen()).isEqualTo("0050");
        assertThat(step.rule()).isEqualTo(Tijdeman.Rule.LARGEST_BALANCE);
    }

    @Test
    void an_exclusion_is_made_up_for_by_the_next_cases() {
        var account =
                Tijdeman.next(FairShare.empty(), FLEVOLAND, Set.of("0995")).after();

        var next = Tijdeman.next(account, FLEVOLAND, FLEVOLAND.keySet());

        assertThat(next.chosen()).isEqualTo("0034");
        assertThat(next.rule()).isEqualTo(Tijdeman.Rule.TIJDEMAN);
    }

    @Test
    void nobody_allowed_is_no_question_for_this_rule() {
        assertThatThrownBy(() -> Tijdeman.next(FairShare.empty(), FLEVOLAND, Set.of("0363")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_entitled_in_the_past_does_not_change_with_todays_population() {
        var account = FairShare.empty();
        var populations = new TreeMap<>(FLEVOLAND);
        for (int year = 0; year < 8; year++) {
            for (int t = 0; t < 150; t++) {
                account = Tijdeman.next(account, populations, populations.keySet())
                        .after();
                assertThat(isWithinOne(account)).isTrue();
            }
            var growth = 3 + year;
            populations.replaceAll(
                    (code, inhabitants) -> inhabitants + inhabitants * (Integer.parseInt(code) % growth) / 20);
        }
    }

    private static boolean isWithinOne(FairShare account) {
        return account.accounts().values().stream()
                .allMatch(one -> one.balance(account.denominator()).abs().compareTo(account.denominator()) < 0);
    }

    /** Whether any municipality was ever further than 1 - 1/(2n-2) from its exact part. */
    private static boolean worstDeviationPasses(SortedMap<String, Long> populations, int cases) {
        var weight = BigInteger.valueOf(Math.max(1, 2L * populations.size() - 2));
        var account = FairShare.empty();
        for (int t = 0; t < cases; t++) {
            account = Tijdeman.next(account, populations, populations.keySet()).after();
            var bound = account.denominator().multiply(weight.subtract(BigInteger.ONE));
            for (var one : account.accounts().values()) {
                var deviation = one.balance(account.denominator()).abs().multiply(weight);
                if (deviation.compareTo(bound) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> sequence(SortedMap<String, Long> populations, int cases) {
        var chosen = new ArrayList<String>();
        var account = FairShare.empty();
        for (int t = 0; t < cases; t++) {
            var step = Tijdeman.next(account, populations, populations.keySet());
            chosen.add(step.chosen());
            account = step.after();
        }
        return chosen;
    }

    private static Map<String, Long> counts(List<String> sequence) {
        var counts = new HashMap<String, Long>();
        sequence.forEach(code -> counts.merge(code, 1L, Long::sum));
        return counts;
    }
}
