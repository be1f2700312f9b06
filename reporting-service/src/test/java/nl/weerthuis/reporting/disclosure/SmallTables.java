package nl.weerthuis.reporting.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Tables of a few cells, by their inner counts. */
final class SmallTables {

    private SmallTables() {}

    /** A, B, C … and their total. */
    static Table<String> row(long... counts) {
        var table = new Table<String>();
        var parts = new ArrayList<String>();
        for (int i = 0; i < counts.length; i++) {
            parts.add(String.valueOf((char) ('A' + i)));
            table.cell(parts.get(i), counts[i]);
        }
        return table.sum("all", parts);
    }

    /** Rows of so many columns, with all totals. */
    static Table<String> twoWay(long[] counts, int columns) {
        var table = new Table<String>();
        int rows = counts.length / columns;
        for (int i = 0; i < counts.length; i++) {
            table.cell(inner(i / columns, i % columns), counts[i]);
        }
        var rowTotals = IntStream.range(0, rows).mapToObj(row -> "row" + row).toList();
        var columnTotals = IntStream.range(0, columns)
                .mapToObj(column -> "column" + column)
                .toList();
        for (int row = 0; row < rows; row++) {
            int r = row;
            table.sum(
                    rowTotals.get(row),
                    IntStream.range(0, columns).mapToObj(c -> inner(r, c)).toList());
        }
        for (int column = 0; column < columns; column++) {
            int c = column;
            table.sumAcross(
                    columnTotals.get(column),
                    IntStream.range(0, rows).mapToObj(r -> inner(r, c)).toList());
        }
        return table.sum("all", rowTotals).sumAcross("all", columnTotals);
    }

    /** All is A, B and rest; the rest is C, D … */
    static Table<String> splitTwice(long... counts) {
        var table = new Table<String>();
        var parts = new ArrayList<String>();
        for (int i = 0; i < counts.length; i++) {
            parts.add(String.valueOf((char) ('A' + i)));
            table.cell(parts.get(i), counts[i]);
        }
        return table.sum("rest", parts.subList(2, parts.size())).sum("all", List.of("A", "B", "rest"));
    }

    /** All ways to fill so many cells with at most so many people. */
    static List<long[]> fillings(int cells, int people) {
        var fillings = new ArrayList<long[]>();
        fill(new long[cells], 0, people, fillings);
        return fillings;
    }

    private static void fill(long[] counts, int place, int left, List<long[]> fillings) {
        if (place == counts.length) {
            fillings.add(counts.clone());
            return;
        }
        for (int count = 0; count <= left; count++) {
            counts[place] = count;
            fill(counts, place + 1, left - count, fillings);
        }
        counts[place] = 0;
    }

    static String inner(int row, int column) {
        return "r%dc%d".formatted(row, column);
    }

    /** Few people, and nobody among few. */
    static Set<String> protectedCells(Table<String> table, Threshold threshold) {
        var cells = new LinkedHashSet<String>();
        table.keys().stream().filter(key -> threshold.isFew(table.count(key))).forEach(cells::add);
        // Twice is enough for totals of totals.
        for (int depth = 0; depth < 2; depth++) {
            table.sums().stream().filter(sum -> cells.contains(sum.whole())).forEach(sum -> cells.addAll(sum.parts()));
        }
        return cells;
    }
}
