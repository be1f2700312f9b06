package nl.weerthuis.fhir;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said to people: in Dutch, or in English when that is asked for. */
final class Sentences {

    private static final String BUNDLE = "issues";

    private Sentences() {}

    static Locale language(String accepted) {
        return accepted != null && accepted.strip().toLowerCase(Locale.ROOT).startsWith("en")
                ? Locale.ENGLISH
                : Locale.forLanguageTag("nl");
    }

    static String of(Issue issue, Locale language) {
        if (issue.text() != null) {
            return issue.text();
        }
        var bundle = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var args = issue.args().stream()
                .map(arg -> arg instanceof Word word ? bundle.getString("word." + word.key()) : String.valueOf(arg))
                .toArray();
        return new MessageFormat(bundle.getString(issue.code()).replace("'", "''"), language).format(args);
    }

    static Word kind(Shape.Kind kind) {
        return new Word(kind.name().toLowerCase(Locale.ROOT));
    }

    /** A word that is translated with the sentence around it. */
    record Word(String key) {}
}
