package nl.weerthuis.local.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The months of the demonstration. They end today, so that it never looks old: nine have passed, of thirty days each,
 * and month {@link #NOW} begins today.
 */
public record Calendar(LocalDate today) {
    public static final int NOW = 9;
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final int DAYS = 30;

    public LocalDate day(int month, int day) {
        return today.minusDays((long) (NOW - month) * DAYS).plusDays(day);
    }

    public LocalDate first(int month) {
        return day(month, 0);
    }

    public static Instant morning(LocalDate date) {
        return date.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant();
    }
}
