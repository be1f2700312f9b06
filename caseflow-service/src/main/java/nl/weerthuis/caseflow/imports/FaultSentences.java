package nl.weerthuis.caseflow.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.problem.Word;

/** The sentence of a fault, in Dutch, or in English when that is asked for. */
@ApplicationScoped
class FaultSentences {

    private static final List<String> BUNDLES = List.of("problems", "nl.weerthuis.platform.problems");

    String of(Violation violation, Locale language) {
        if (violation.message() != null) {
            return violation.message();
        }
        var sentence = find(violation.code() + ".detail", language)
                .or(() -> find("invalid-value.detail", language))
                .orElseThrow();
        var args = violation.args().stream().map(arg -> text(arg, language)).toArray();
        return new MessageFormat(sentence.replace("'", "''"), language).format(args);
    }

    private static String text(Object arg, Locale language) {
        if (arg instanceof Word word) {
            return find("word." + word.key(), language).orElse(word.key());
        }
        return arg instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(arg);
    }

    private static Optional<String> find(String key, Locale language) {
        return BUNDLES.stream()
                .map(name -> ResourceBundle.getBundle(
                        name,
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)))
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .map(bundle -> bundle.getString(key));
    }
}
