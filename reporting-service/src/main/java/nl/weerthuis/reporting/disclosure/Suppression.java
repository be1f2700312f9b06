package nl.weerthuis.reporting.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Decides which cells of a table are not shown: those that count few people, and as many more as it takes to keep them
 * from being worked out. How and why: docs/domain/indicators.md.
 */
public final class Suppression {

    private final Threshold threshold;

    public Suppression(Threshold threshold) {
        this.threshold = threshold;
    }

    /** The cells to hide from everybody. */
    public <K> Set<K> hidden(Table<K> table) {
        return hidden(table, List.of());
    }

    /**
     * The cells to hide, also from onlookers who know some cells from elsewhere.
     *
     * @param insiders what each of them knows
     */
    public <K> Set<K> hidden(Table<K> table, Collection<? extends Set<K>> insiders) {
        return new Hiding<>(table, threshold, insiders).cells();
    }
}
