package nl.weerthuis.housing.target;

import java.util.List;
import java.util.regex.Pattern;

/** A year ({@code 2026}) or half of one ({@code 2026-H2}). */
record Period(int year, int half) {

    private static final Pattern FORM = Pattern.compile("(20\\d{2})(-H([12]))?");
    private static final int WHOLE_YEAR = 0;

    static boolean isPeriod(String text) {
        return FORM.matcher(text).matches();
    }

    static Period parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("Not a period: " + text);
        }
        var half = match.group(3) == null ? WHOLE_YEAR : Integer.parseInt(match.group(3));
        return new Period(Integer.parseInt(match.group(1)), half);
    }

    /** The half-years it covers, numbered through. */
    List<Integer> halfYears() {
        return half == WHOLE_YEAR ? List.of(number(1), number(2)) : List.of(number(half));
    }

    /** Realisations in these periods count for a target of this one. */
    List<String> counted() {
        return half == WHOLE_YEAR ? List.of(toString(), year + "-H1", year + "-H2") : List.of(toString());
    }

    private int number(int of) {
        return year * 2 + of - 1;
    }

    @Override
    public String toString() {
        return half == WHOLE_YEAR ? Integer.toString(year) : year + "-H" + half;
    }
}
