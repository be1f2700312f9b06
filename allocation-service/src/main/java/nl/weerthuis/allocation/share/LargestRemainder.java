package nl.weerthuis.allocation.share;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Divides a planned number over municipalities by inhabitants: the sum is exact. For plans only; cases that come one by
 * one go by {@link Tijdeman}, because a larger number here can take a place back.
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /** Ties: larger remainder, then larger population, then code. */
    public static SortedMap<String, Long> divide(long number, SortedMap<String, Long> populations) {
        var total = BigInteger.valueOf(
                populations.values().stream().mapToLong(Long::longValue).sum());
        var parts = new ArrayList<Part>();
        populations.forEach((code, inhabitants) -> {
            var exact = BigInteger.valueOf(number).multiply(BigInteger.valueOf(inhabitants));
            var split = exact.divideAndRemainder(total);
            parts.add(new Part(code, inhabitants, split[0].longValueExact(), split[1]));
        });
        parts.sort(Comparator.comparing(Part::remainder)
                .thenComparing(Part::inhabitants)
                .reversed()
                .thenComparing(Part::code));
        var left = number - parts.stream().mapToLong(Part::whole).sum();
        var plan = new TreeMap<String, Long>();
        for (var part : parts) {
            plan.put(part.code(), part.whole() + (left-- > 0 ? 1 : 0));
        }
        return plan;
    }

    private record Part(String code, long inhabitants, long whole, BigInteger remainder) {}
}
