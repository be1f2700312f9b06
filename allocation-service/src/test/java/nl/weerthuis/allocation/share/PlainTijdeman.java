package nl.weerthuis.allocation.share;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The rule as it stands in the paper, over counts and fractions, sharing no code with the class it is held against. */
final class PlainTijdeman {

    private PlainTijdeman() {}

    static List<String> sequence(SortedMap<String, Long> populations, int cases) {
        var total = populations.values().stream().mapToLong(Long::longValue).sum();
        var bound = Fraction.of(1, 2L * populations.size() - 2);
        var given = new HashMap<String, Long>();
        var chosen = new ArrayList<String>();
        for (int t = 1; t <= cases; t++) {
            var nth = t;
            var best = populations.keySet().stream()
                    .filter(code ->
                            balance(code, nth, given, populations, total).compareTo(bound) >= 0)
                    .min(Comparator.comparing((String code) -> Fraction.of(1, 1)
                                    .minus(bound)
                                    .minus(balance(code, nth, given, populations, total))
                                    .over(populations.get(code)))
                            .thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
            given.merge(best, 1L, Long::sum);
            chosen.add(best);
        }
        return chosen;
    }

    private static Fraction balance(
            String code, int t, Map<String, Long> given, SortedMap<String, Long> populations, long total) {
        return Fraction.of(populations.get(code) * t, total).minus(Fraction.of(given.getOrDefault(code, 0L), 1));
    }

    private record Fraction(BigInteger above, BigInteger below) implements Comparable<Fraction> {

        static Fraction of(long above, long below) {
            return new Fraction(BigInteger.valueOf(above), BigInteger.valueOf(below));
        }

        Fraction minus(Fraction other) {
            return new Fraction(
                    above.multiply(other.below).subtract(other.above.multiply(below)), below.multiply(other.below));
        }

        Fraction over(long divisor) {
            return new Fraction(above, below.multiply(BigInteger.valueOf(divisor)));
        }

        @Override
        public int compareTo(Fraction other) {
            return above.multiply(other.below).compareTo(other.above.multiply(below));
        }
    }
}
