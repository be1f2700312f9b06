package nl.weerthuis.housing.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import nl.weerthuis.housing.report.ImportResult.ImportFault;
import nl.weerthuis.platform.problem.Violation;

/** Tells what became of a record in the language of whoever delivered it. */
@ApplicationScoped
public class Reporter {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    /** Our own sentences first, then those that every service has. */
    private static final List<String> BUNDLES = List.of("problems", "nl.weerthuis.platform.problems");

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final HttpHeaders headers;

    Reporter(HttpHeaders headers) {
        this.headers = headers;
    }

    public ImportFault fault(Violation fault) {
        return new ImportFault(fault.path(), fault.code(), sentence(fault, language()));
    }

    public ImportResult result(long position, String idExtern, Handled handled) {
        var faults = handled.faults().stream().map(this::fault).toList();
        return new ImportResult(position, idExtern, handled.outcome(), handled.dwellingId(), faults);
    }

    private Locale language() {
        return headers.getAcceptableLanguages().stream()
                .map(locale -> Locale.forLanguageTag(locale.getLanguage()))
                .filter(locale -> locale.equals(DUTCH) || locale.equals(Locale.ENGLISH))
                .findFirst()
                .orElse(DUTCH);
    }

    private static String sentence(Violation fault, Locale locale) {
        return find(fault.code() + ".detail", locale)
                .or(() -> find("invalid-value.detail", locale))
                // An apostrophe in a sentence is an apostrophe, not the quote of a format.
                .map(text -> new MessageFormat(text.replace("'", "''"), locale)
                        .format(fault.args().stream().map(String::valueOf).toArray()))
                .orElseThrow();
    }

    private static Optional<String> find(String key, Locale locale) {
        return BUNDLES.stream()
                .flatMap(name -> bundle(name, locale))
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .findFirst();
    }

    private static Stream<ResourceBundle> bundle(String name, Locale locale) {
        try {
            return Stream.of(ResourceBundle.getBundle(
                    name, locale, Thread.currentThread().getContextClassLoader(), NO_FALLBACK));
        } catch (MissingResourceException absent) {
            return Stream.empty();
        }
    }
}
