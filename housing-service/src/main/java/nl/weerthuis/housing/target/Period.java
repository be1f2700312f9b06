package nl.weerthuis.housing.target;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import nl.weerthuis.housing.ledger.Quarter;

/** A year ({@code 2026}) or half of one ({@code 2026-H2}). */
public record Period(int year, int half) {

    private static final Pattern FORM = Pattern.compile("(20\\d{2})(-H([12]))?");
    private static final int WHOLE_YEAR = 0;

    public static boolean isPeriod(String text) {
        return FORM.matcher(text).matches();
    }

    public static Period parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("Not a period: " + text);
        }
        var half = match.group(3) == null ? WHOLE_YEAR : Integer.parseInt(match.group(3));
        return new Period(Integer.parseInt(match.group(1)), half);
    }

    /** The half-year that a quarter is of. */
    static Period of(Quarter quarter) {
        return new Period(quarter.number() / 4, quarter.number() % 4 / 2 + 1);
    }

    /** The half-years it covers, numbered through. */
    List<Integer> halfYears() {
        return half == WHOLE_YEAR ? List.of(number(1), number(2)) : List.of(number(half));
    }

    /** Periods that share a day with it. */
    public List<String> touched() {
        return half == WHOLE_YEAR
                ? List.of(toString(), year + "-H1", year + "-H2")
                : List.of(toString(), Integer.toString(year));
    }

    public LocalDate firstDay() {
        return first().firstDay();
    }

    public LocalDate lastDay() {
        return last().lastDay();
    }

    Quarter first() {
        return new Quarter(halfYears().get(0) * 2);
    }

    Quarter last() {
        return new Quarter(halfYears().get(halfYears().size() - 1) * 2 + 1);
    }

    private int number(int of) {
        return year * 2 + of - 1;
    }

    @Override
    public String toString() {
        return half == WHOLE_YEAR ? Integer.toString(year) : year + "-H" + half;
    }
}
