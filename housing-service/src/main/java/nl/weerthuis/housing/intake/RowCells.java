package nl.weerthuis.housing.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.weerthuis.platform.problem.Violation;

/** The cells of one row as values; what is no such value is noted and reads as absent. */
final class RowCells {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    /** What a spreadsheet would run when somebody opens the file again. */
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r].*|-(?!\\d{1,9}$).*", Pattern.DOTALL);

    private static final Set<String> YES = Set.of("true", "ja", "1");
    private static final Set<String> NO = Set.of("false", "nee", "0");

    private final Map<String, String> cells = new HashMap<>();
    private final List<Violation> faults = new ArrayList<>();

    RowCells(List<String> columns, List<String> values) {
        if (columns.size() != values.size()) {
            faults.add(Violation.of("", "wrong-column-count", columns.size(), values.size()));
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (FORMULA.matcher(values.get(i)).matches()) {
                faults.add(Violation.of(columns.get(i), "formula-cell"));
            } else if (!values.get(i).isBlank()) {
                cells.put(columns.get(i), values.get(i).strip());
            }
        }
    }

    /** Null if there is none. */
    String text(String column) {
        return cells.get(column);
    }

    Integer whole(String column) {
        return value(column, RowCells::number);
    }

    Long cents(String column) {
        return value(column, text -> number(text).longValue());
    }

    LocalDate date(String column) {
        return value(column, RowCells::day);
    }

    Boolean truth(String column) {
        return value(column, text -> {
            var word = text.toLowerCase(Locale.ROOT);
            if (!YES.contains(word) && !NO.contains(word)) {
                throw new IllegalArgumentException(text);
            }
            return YES.contains(word);
        });
    }

    <T> T value(String column, Function<String, T> read) {
        var text = cells.get(column);
        if (text == null) {
            return null;
        }
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            faults.add(Violation.of(column, "invalid-value"));
            return null;
        }
    }

    /** What could not be read so far. */
    List<Violation> faults() {
        return List.copyOf(faults);
    }

    private static Integer number(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return Integer.valueOf(text);
    }

    private static LocalDate day(String text) {
        var date = DATE.matcher(text).matches() ? LocalDate.parse(text) : LocalDate.MIN;
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(text);
        }
        return date;
    }
}
