package nl.weerthuis.caseflow.wording;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;

/** Sentences by code for people to read: Dutch, or English for who asks for it. */
public final class Wording {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final ResourceBundle sentences;

    private Wording(ResourceBundle sentences) {
        this.sentences = sentences;
    }

    /** @param acceptLanguage as the header says, or null */
    public static Wording of(String bundle, String acceptLanguage) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var loader = Thread.currentThread().getContextClassLoader();
        return new Wording(ResourceBundle.getBundle(bundle, language(acceptLanguage), loader, control));
    }

    public Optional<String> find(String key, Object... args) {
        return sentences.containsKey(key)
                ? Optional.of(new MessageFormat(sentences.getString(key).replace("'", "''")).format(args))
                : Optional.empty();
    }

    /** The code itself where there is no word for it. */
    public String word(String prefix, String code) {
        return find(prefix + code).orElse(code);
    }

    private static Locale language(String acceptLanguage) {
        try {
            var ranges = Locale.LanguageRange.parse(Objects.requireNonNullElse(acceptLanguage, "nl"));
            return Objects.requireNonNullElse(Locale.lookup(ranges, List.of(DUTCH, Locale.ENGLISH)), DUTCH);
        } catch (IllegalArgumentException e) {
            return DUTCH;
        }
    }
}
