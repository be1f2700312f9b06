package nl.weerthuis.local.vera;

import java.util.Arrays;
import java.util.Locale;

/** How a corporation's own system behaves. */
public enum Mood {
    WELL,
    /** Answers after some seconds. */
    SLOW,
    /** Answers 503 and does nothing. */
    DOWN,
    /** Answers with a document that is no list. */
    ODD,
    /** The answer breaks off. */
    HALF,
    /** Does what it is asked and then answers 500: whoever sent it sends it again. */
    FORGETFUL,
    /** Answers 409 to whatever puts a hold on a dwelling. */
    UNWILLING;

    static Mood named(String word) {
        return Arrays.stream(values())
                .filter(mood -> mood.name().toLowerCase(Locale.ROOT).equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no mood " + word));
    }
}
