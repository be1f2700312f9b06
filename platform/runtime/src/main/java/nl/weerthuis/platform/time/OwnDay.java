package nl.weerthuis.platform.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;

/** One day of which a region decides itself whether it works: the parameter {@code DAY_2026_12_24}. */
public final class OwnDay {

    /** How a decision that the day is worked is stored. */
    public static final long WORKS = 1;

    private static final long DOES_NOT = 0;
    private static final DateTimeFormatter CODE = DateTimeFormatter.ofPattern("'DAY_'uuuu_MM_dd");

    private OwnDay() {}

    /** The day of which this code speaks; empty if it speaks of none. */
    public static Optional<LocalDate> of(String code) {
        if (!code.startsWith("DAY_")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(code, CODE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What {@code OPEN} or {@code CLOSED} is stored as; empty for any other word. */
    public static OptionalLong decision(String word) {
        return switch (word) {
            case "OPEN" -> OptionalLong.of(WORKS);
            case "CLOSED" -> OptionalLong.of(DOES_NOT);
            default -> OptionalLong.empty();
        };
    }
}
