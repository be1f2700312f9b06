package nl.weerthuis.allocation.demand;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a count may be told: few are not, and neither is what would tell them. */
final class Disclosure {

    /** Below it nothing is ever told, whatever a region sets. */
    static final long LEAST_THRESHOLD = 5;

    private static final long STEP = 5;

    private final long threshold;

    Disclosure(long threshold) {
        this.threshold = Math.max(LEAST_THRESHOLD, threshold);
    }

    /**
     * The counts of one dimension, rounded; without a number where it is not told.
     *
     * @param counts by value, none of them zero
     */
    Map<String, Count> of(Map<String, Long> counts) {
        var hidden = counts.entrySet().stream()
                .filter(each -> each.getValue() < threshold)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (hidden.size() == 1 && counts.size() > 1) {
            // One alone would follow from the total and the others.
            counts.entrySet().stream()
                    .filter(each -> !hidden.contains(each.getKey()))
                    .min(Comparator.comparing((Map.Entry<String, Long> each) -> each.getValue())
                            .thenComparing(Map.Entry::getKey))
                    .map(Map.Entry::getKey)
                    .ifPresent(hidden::add);
        }
        var told = new TreeMap<String, Count>();
        counts.forEach((value, number) -> told.put(value, hidden.contains(value) ? Count.HIDDEN : rounded(number)));
        return told;
    }

    static Map<String, Long> counted(Stream<String> values) {
        return values.collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
    }

    private static Count rounded(long number) {
        return new Count((number + STEP / 2) / STEP * STEP);
    }

    /** @param number null where it is not told */
    record Count(Long number) {
        static final Count HIDDEN = new Count(null);
    }
}
