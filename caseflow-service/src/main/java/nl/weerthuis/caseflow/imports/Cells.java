package nl.weerthuis.caseflow.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.problem.Word;

/** The cells of one line as values; what does not fit is noted and reads as absent, so the rest is still judged. */
final class Cells {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    static final Violation INVALID_DATE = Violation.of("", "invalid-date", FIRST_YEAR, LAST_YEAR);
    private static final Pattern BARS = Pattern.compile("\\|");
    private static final Pattern BETWEEN = Pattern.compile("[\\s|]+");
    // A spreadsheet would run what begins so.
    private static final String FORMULA = "=+-@";

    private final Line line;
    private final Faults faults;

    Cells(Line line, Faults faults) {
        this.line = line;
        this.faults = faults;
    }

    boolean has(Column... columns) {
        return Arrays.stream(columns).anyMatch(line.cells()::containsKey);
    }

    String text(Column column) {
        var text = line.cells().get(column);
        if (text == null) {
            return null;
        }
        if (FORMULA.indexOf(text.charAt(0)) >= 0) {
            return faults.at(column, Violation.of("", "formula-cell"));
        }
        return isClean(text) ? text : faults.at(column, Violation.of("", "invalid-text"));
    }

    LocalDate date(Column column) {
        return value(column, Cells::date, INVALID_DATE);
    }

    Integer whole(Column column) {
        return value(column, Cells::whole, Violation.of("", "wrong-type", new Word("whole-number")));
    }

    UUID id(Column column) {
        return value(column, UUID::fromString, Violation.of("", "invalid-id"));
    }

    Boolean truth(Column column) {
        return value(column, Cells::truth, Violation.of("", "wrong-type", new Word("truth")));
    }

    <E extends Enum<E>> E code(Column column, Class<E> codes) {
        return value(column, text -> Enum.valueOf(codes, text), unknownCode(codes));
    }

    /** A value that judges itself: its own fault is the fault of the cell. */
    <T> T value(Column column, Function<String, T> read) {
        return value(column, read, Violation.of("", "invalid-value"));
    }

    /** Several values in one cell, parted by spaces or bars. */
    <T> List<T> values(Column column, Function<String, T> read) {
        var all = value(column, text -> BETWEEN.splitAsStream(text).map(read).toList());
        return all == null ? List.of() : all;
    }

    /** Several sentences in one cell, parted by bars alone. */
    <T> List<T> sentences(Column column, Function<String, T> read) {
        if (text(column) == null) {
            return List.of();
        }
        var all = value(column, text -> BARS.splitAsStream(text).map(read).toList());
        return all == null ? List.of() : all;
    }

    void fault(Column column, Violation violation) {
        faults.at(column, violation);
    }

    /** A part of the nomination; its own faults are those of the cells it is made of. */
    <T> T part(String place, Supplier<T> make) {
        try {
            return make.get();
        } catch (Problem problem) {
            problem.violations().forEach(violation -> faults.add(violation.under(place)));
            return null;
        }
    }

    private <T> T value(Column column, Function<String, T> read, Violation otherwise) {
        var text = line.cells().get(column);
        if (text == null) {
            return null;
        }
        if (text.charAt(0) == '=') {
            return faults.at(column, Violation.of("", "formula-cell"));
        }
        try {
            return read.apply(text);
        } catch (Problem problem) {
            return faults.at(column, problem.violations().get(0));
        } catch (DateTimeException | IllegalArgumentException e) {
            return faults.at(column, otherwise);
        }
    }

    static LocalDate date(String text) {
        var date = DATE.matcher(text).matches() ? LocalDate.parse(text) : LocalDate.MIN;
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException();
        }
        return date;
    }

    static Integer whole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException();
        }
        return Integer.valueOf(text);
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    static <E extends Enum<E>> E code(String text, Class<E> codes) {
        try {
            return Enum.valueOf(codes, text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(unknownCode(codes));
        }
    }

    private static Violation unknownCode(Class<? extends Enum<?>> codes) {
        return Violation.of("", "unknown-code", List.of((Object[]) codes.getEnumConstants()));
    }

    private static boolean isClean(String text) {
        return text.codePoints()
                .noneMatch(character -> Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0);
    }
}
