package nl.weerthuis.housing.ledger;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A quarter of a year ({@code 2026-Q3}).
 *
 * @param number numbered through: four times the year, and 0 to 3
 */
public record Quarter(int number) {

    private static final Pattern FORM = Pattern.compile("(20\\d{2})-Q([1-4])");
    private static final int A_YEAR = 4;
    private static final int MONTHS = 3;

    public static boolean isQuarter(String text) {
        return FORM.matcher(text).matches();
    }

    public static Quarter parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("Not a quarter: " + text);
        }
        return new Quarter(Integer.parseInt(match.group(1)) * A_YEAR + Integer.parseInt(match.group(2)) - 1);
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear() * A_YEAR + (day.getMonthValue() - 1) / MONTHS);
    }

    public LocalDate firstDay() {
        return LocalDate.of(number / A_YEAR, number % A_YEAR * MONTHS + 1, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(MONTHS).minusDays(1);
    }

    @Override
    public String toString() {
        return "%d-Q%d".formatted(number / A_YEAR, number % A_YEAR + 1);
    }
}
