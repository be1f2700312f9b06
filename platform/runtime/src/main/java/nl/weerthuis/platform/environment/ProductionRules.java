package nl.weerthuis.platform.environment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a production process may not be started with: whatever eases a test or a demonstration opens a door here. */
final class ProductionRules {

    /** Stands beside keysets that a process made for itself. */
    static final String GENERATED = "GENERATED";

    static final int PASSWORD_LENGTH = 16;

    private static final List<String> GUESSES = List.of("demo", "test", "password", "wachtwoord", "secret", "change");
    private static final List<String> PASSWORDS =
            List.of("weerthuis.database.app.password", "weerthuis.database.owner.password");

    private final Settings settings;

    ProductionRules(Settings settings) {
        this.settings = settings;
    }

    /** Everything that is wrong, a sentence each; nothing secret is repeated. */
    List<String> faults() {
        return Stream.of(switches(), keys(), tokens(), passwords(), limits())
                .flatMap(faults -> faults)
                .toList();
    }

    private Stream<String> switches() {
        return Stream.of(
                        fault(
                                "weerthuis.keys.generate",
                                "true",
                                "keys are made and kept by people, not by the process that uses them"),
                        fault("weerthuis.clock.settable", "true", "deadlines are counted by a clock that nobody moves"),
                        fault(
                                "weerthuis.organisations.registered-only",
                                "false",
                                "only organisations that the region registered may come in"))
                .flatMap(Optional::stream);
    }

    private Stream<String> keys() {
        var directory = settings.find("weerthuis.keys.directory");
        if (directory.isEmpty()) {
            return Stream.of("weerthuis.keys.directory is not set: without keysets nobody's data can be read or kept.");
        }
        return Files.exists(Path.of(directory.get(), GENERATED))
                ? Stream.of("weerthuis.keys.directory holds keysets that a test or a demonstration made for itself"
                        + " (there is a file %s in it): make your own.".formatted(GENERATED))
                : Stream.empty();
    }

    private Stream<String> tokens() {
        var addresses = Stream.of("mp.jwt.verify.issuer", "mp.jwt.verify.publickey.location")
                .filter(name -> !settings.text(name).toLowerCase(Locale.ROOT).startsWith("https://"))
                .map(name ->
                        "%s does not begin with https://: who is on the way could hand out tokens.".formatted(name));
        var named = Stream.of(
                        missing(
                                "mp.jwt.verify.audiences",
                                "a token that another system was meant to get would be believed"),
                        missing(
                                "weerthuis.assurance.accepted",
                                "name the values of the claim acr that stand for a login with two factors"))
                .flatMap(Optional::stream);
        return Stream.concat(addresses, named);
    }

    private Stream<String> passwords() {
        var weak = PASSWORDS.stream()
                .filter(name -> isWeak(settings.text(name)))
                .map(name -> "%s is shorter than %d characters, or contains a word that is guessed first (%s)."
                        .formatted(name, PASSWORD_LENGTH, String.join(", ", GUESSES)));
        var same = PASSWORDS.stream().map(settings::text).distinct().count() < PASSWORDS.size()
                ? Stream.of("The two passwords for the database are the same: whoever has one would own the schema.")
                : Stream.<String>empty();
        return Stream.concat(weak, same);
    }

    private Stream<String> limits() {
        var lifted = Stream.of("requests-per-second", "searches-per-minute", "exports-per-minute")
                .map(name -> "weerthuis.limits." + name)
                .filter(name ->
                        settings.find(name).filter(Predicate.isEqual("0")).isPresent())
                .map(name -> "%s is 0: one organisation could keep all others out.".formatted(name));
        var lines = fault(
                "weerthuis.limits.refusal-lines-per-second", "0", "one organisation could fill the disk with the log");
        return Stream.concat(lifted, lines.stream());
    }

    private Optional<String> fault(String name, String wrong, String reason) {
        return settings.find(name)
                .filter(wrong::equalsIgnoreCase)
                .map(value -> "%s is %s: %s.".formatted(name, wrong, reason));
    }

    private Optional<String> missing(String name, String reason) {
        return settings.find(name).isPresent()
                ? Optional.empty()
                : Optional.of("%s is not set: %s.".formatted(name, reason));
    }

    private static boolean isWeak(String password) {
        var lower = password.toLowerCase(Locale.ROOT);
        return password.length() < PASSWORD_LENGTH || GUESSES.stream().anyMatch(lower::contains);
    }
}
