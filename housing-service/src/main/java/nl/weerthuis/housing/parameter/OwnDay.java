package nl.weerthuis.housing.parameter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;

/** One day of which a region decides itself whether it works: the parameter {@code DAY_2026_12_24}. */
final class OwnDay {

    static final long WORKS = 1;

    private static final long DOES_NOT = 0;
    private static final DateTimeFormatter CODE = DateTimeFormatter.ofPattern("'DAY_'uuuu_MM_dd");

    private OwnDay() {}

    static Optional<LocalDate> of(String code) {
        if (!code.startsWith("DAY_")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(code, CODE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Empty for a word that says neither. */
    static OptionalLong decision(String word) {
        return switch (word) {
            case "OPEN" -> OptionalLong.of(WORKS);
            case "CLOSED" -> OptionalLong.of(DOES_NOT);
            default -> OptionalLong.empty();
        };
    }
}
