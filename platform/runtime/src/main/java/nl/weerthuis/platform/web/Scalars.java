package nl.weerthuis.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Text to value, in one form only; anything else is a {@link DateTimeException} or IllegalArgumentException. */
final class Scalars {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2200;

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}");

    private Scalars() {}

    static LocalDate date(String text) {
        return DATE.matcher(text).matches() ? inRange(LocalDate.parse(text)) : refuse();
    }

    static Instant moment(String text) {
        return OffsetDateTime.parse(checkedMoment(text)).toInstant();
    }

    /** An offset of minus zero says that the zone is unknown: then it is not a moment (RFC 9557). */
    static String checkedMoment(String text) {
        if (text.endsWith("-00:00")) {
            return refuse();
        }
        inRange(OffsetDateTime.parse(text).toLocalDate());
        return text;
    }

    static UUID id(String text) {
        return ID.matcher(text).matches() ? UUID.fromString(text) : refuse();
    }

    static long whole(String text) {
        return WHOLE.matcher(text).matches() ? Long.parseLong(text) : refuse();
    }

    static int small(String text) {
        try {
            return Math.toIntExact(whole(text));
        } catch (ArithmeticException e) {
            return refuse();
        }
    }

    static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> refuse();
        };
    }

    static Object code(String text, Class<?> codes) {
        return Stream.of(codes.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseGet(Scalars::refuse);
    }

    /** Neither control characters, except line ends and tabs, nor half a character. */
    static boolean isCleanText(String text) {
        return text.codePoints().noneMatch(Scalars::isUnclean);
    }

    private static boolean isUnclean(int character) {
        var control = Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
        return control || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }

    private static LocalDate inRange(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR ? date : refuse();
    }

    private static <T> T refuse() {
        throw new IllegalArgumentException();
    }
}
