package nl.weerthuis.platform.web;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerthuis.platform.problem.Word;

/** The sentences of problems in one language: those of the service first, then those of the platform. */
final class Sentences {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final List<String> BUNDLES = List.of("problems", "nl.weerthuis.platform.problems");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    private Sentences(Locale locale) {
        this.locale = locale;
        this.bundles = BUNDLES.stream().flatMap(name -> bundle(name, locale)).toList();
    }

    /** In the first language that is asked for and that we speak; in Dutch when there is none. */
    static Sentences in(String acceptLanguage) {
        return new Sentences(language(acceptLanguage));
    }

    String title(Answer answer) {
        return find(answer.code() + ".title", answer.args())
                .or(() -> find("status-" + answer.status() + ".title", List.of()))
                .orElseGet(() -> find("status-other.title", List.of()).orElseThrow());
    }

    String detail(Answer answer) {
        return find(answer.code() + ".detail", answer.args())
                .or(() -> find("status-" + answer.status() + ".detail", List.of()))
                .orElseGet(() -> find("status-other.detail", List.of()).orElseThrow());
    }

    /** What is wrong with one value. */
    String fault(String code, List<Object> args) {
        return find(code + ".detail", args)
                .orElseGet(() -> find("invalid-value.detail", List.of()).orElseThrow());
    }

    /** Whether somebody wrote a sentence for this code: then it is a problem, and not just any name. */
    boolean knows(String code) {
        return bundles.stream().anyMatch(b -> b.containsKey(code + ".title") || b.containsKey(code + ".detail"));
    }

    private Optional<String> find(String key, List<Object> args) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .map(bundle -> format(bundle.getString(key), args));
    }

    private String format(String sentence, List<Object> args) {
        // An apostrophe in a sentence is an apostrophe, not the quote of a format.
        var format = new MessageFormat(sentence.replace("'", "''"), locale);
        return format.format(args.stream().map(this::text).toArray());
    }

    private String text(Object arg) {
        if (arg instanceof Word word) {
            return find("word." + word.key(), List.of()).orElse(word.key());
        }
        if (arg instanceof LocalDate date) {
            return date.format(
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
        }
        if (arg instanceof Instant moment) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                    .withLocale(locale)
                    .withZone(HERE)
                    .format(moment);
        }
        if (arg instanceof BigDecimal number) {
            return NumberFormat.getInstance(locale).format(number);
        }
        return arg instanceof Collection<?> several
                ? several.stream().map(this::text).collect(Collectors.joining(", "))
                : String.valueOf(arg);
    }

    private static Locale language(String acceptLanguage) {
        try {
            var ranges = Locale.LanguageRange.parse(Objects.requireNonNullElse(acceptLanguage, "nl"));
            return Objects.requireNonNullElse(Locale.lookup(ranges, List.of(DUTCH, Locale.ENGLISH)), DUTCH);
        } catch (IllegalArgumentException e) {
            return DUTCH;
        }
    }

    private static Stream<ResourceBundle> bundle(String name, Locale locale) {
        var loader = Objects.requireNonNullElse(
                Thread.currentThread().getContextClassLoader(), Sentences.class.getClassLoader());
        try {
            return Stream.of(ResourceBundle.getBundle(name, locale, loader, NO_FALLBACK));
        } catch (java.util.MissingResourceException e) {
            return Stream.empty();
        }
    }
}
