package nl.weerthuis.reporting.snapshot;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.weerthuis.reporting.disclosure.Rounding;
import nl.weerthuis.reporting.disclosure.Suppression;
import nl.weerthuis.reporting.disclosure.Table;
import nl.weerthuis.reporting.disclosure.Threshold;
import nl.weerthuis.reporting.snapshot.Figure.Label;

/** The one way from a count to a figure. Made at the start, so that no service runs that would show fewer than five. */
@Startup
@ApplicationScoped
public class Publication {

    private final Threshold threshold;
    private final Rounding rounding;
    private final Suppression suppression;

    Publication(SuppressionConfig config) {
        this.threshold = new Threshold(config.threshold());
        this.rounding = new Rounding(config.rounding());
        this.suppression = new Suppression(threshold);
    }

    public int threshold() {
        return threshold.people();
    }

    public int rounding() {
        return rounding.step();
    }

    /** What is hidden of a table; all of it when its grand total is. */
    public Set<Label> hidden(Table<Label> table, Label grandTotal, Collection<? extends Set<Label>> insiders) {
        var hidden = suppression.hidden(table, insiders);
        return hidden.contains(grandTotal) ? table.keys() : hidden;
    }

    public Set<Label> hidden(Table<Label> table, Label grandTotal) {
        return hidden(table, grandTotal, List.of());
    }

    public Figure count(Table<Label> table, Set<Label> hidden, Label label) {
        return hidden.contains(label) ? Figure.suppressed(label) : count(label, table.count(label));
    }

    public List<Figure> counts(Table<Label> table, Set<Label> hidden) {
        return table.keys().stream().map(label -> count(table, hidden, label)).toList();
    }

    /** A count that stands in no table: it is safe by itself or it is not shown. */
    public Figure alone(Label label, long count) {
        return threshold.isFew(count) ? Figure.suppressed(label) : count(label, count);
    }

    /** Of whole numbers that are all shown, in whole percents; rounded numbers give a rounded rate. */
    public Figure rate(Label label, Table<Label> table, Set<Label> hidden, Label part, List<Label> whole) {
        long denominator = whole.stream().mapToLong(table::count).sum();
        if (hidden.contains(part) || whole.stream().anyMatch(hidden::contains) || !threshold.carries(denominator)) {
            return Figure.suppressed(label);
        }
        long rounded =
                whole.stream().mapToLong(table::count).map(rounding::round).sum();
        return Figure.shown(
                label, percent(table.count(part), denominator), percent(rounding.round(table.count(part)), rounded));
    }

    public long round(long count) {
        return rounding.round(count);
    }

    public static long percent(long part, long whole) {
        return Math.floorDiv(200 * part + whole, 2 * whole);
    }

    private Figure count(Label label, long count) {
        return Figure.shown(label, count, rounding.round(count));
    }
}
