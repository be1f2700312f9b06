package nl.weerthuis.housing.parameter;

import java.util.OptionalLong;

/** A choice of a region between yes and no, kept as a number. */
final class Permission {

    static final long ALLOWED = 1;

    private static final long NOT_ALLOWED = 0;

    private Permission() {}

    /** Empty for a word that says neither. */
    static OptionalLong number(String word) {
        return switch (word) {
            case "ALLOWED" -> OptionalLong.of(ALLOWED);
            case "NOT_ALLOWED" -> OptionalLong.of(NOT_ALLOWED);
            default -> OptionalLong.empty();
        };
    }
}
