package nl.weerthuis.allocation.fit;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Ages as caseflow tells them: {@code AGE_18_20}, {@code AGE_65_PLUS}. */
final class AgeBands {

    private static final Pattern BAND = Pattern.compile("AGE_(\\d{1,3})_(\\d{1,3}|PLUS)");

    private AgeBands() {}

    /** The lowest age of the band; empty if it says nothing of an age. */
    static OptionalInt youngest(String band) {
        var found = BAND.matcher(band == null ? "" : band);
        return found.matches() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }
}
