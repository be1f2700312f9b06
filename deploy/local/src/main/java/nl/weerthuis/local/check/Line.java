package nl.weerthuis.local.check;

import java.util.Objects;

/**
 * One figure, as two that should know it say it.
 *
 * @param sources who says the one and who says the other
 */
record Line(String figure, Object expected, Object found, String sources) {
    boolean holds() {
        return Objects.equals(String.valueOf(expected), String.valueOf(found));
    }

    String text() {
        return "%-4s %-52s %-28s %-28s %s"
                .formatted(holds() ? "ok" : "NO", figure, shortened(expected), shortened(found), sources);
    }

    private static String shortened(Object value) {
        var text = String.valueOf(value);
        return text.length() > 28 ? text.substring(0, 27) + "…" : text;
    }
}
