package nl.weerthuis.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether the edge may start with its settings: production is strict, as for the services, and what nobody named is it. */
final class StartRules {

    static final String ENVIRONMENT = "weerthuis.environment";

    /** May not start like this. Says everything at once, and to a person: it has no stack trace. */
    static final class RefusedStart extends RuntimeException {

        private static final long serialVersionUID = 1;

        RefusedStart(List<String> faults) {
            super(
                    "The FHIR edge does not start:\n- " + String.join("\n- ", faults)
                            + "\nOutside production set %s to demonstration or test; see docs/operations/production.md."
                                    .formatted(ENVIRONMENT),
                    null,
                    false,
                    false);
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }

    private static final String PRODUCTION = "production";
    private static final Set<String> EASIER = Set.of("demonstration", "test");

    private StartRules() {}

    /** @param settings as they were set or are by default; nothing when empty */
    static void requireFit(Function<String, Optional<String>> settings) {
        var faults = faults(settings);
        if (!faults.isEmpty()) {
            throw new RefusedStart(faults);
        }
    }

    static List<String> faults(Function<String, Optional<String>> settings) {
        var environment = settings.apply(ENVIRONMENT).orElse(PRODUCTION);
        if (EASIER.contains(environment)) {
            return List.of();
        }
        if (!environment.equals(PRODUCTION)) {
            return List.of("%s is none of production, demonstration and test.".formatted(ENVIRONMENT));
        }
        return Stream.of(tokens(settings), audience(settings), limit(settings), caseflow(settings))
                .flatMap(faults -> faults)
                .toList();
    }

    private static Stream<String> tokens(Function<String, Optional<String>> settings) {
        return Stream.of("mp.jwt.verify.issuer", "mp.jwt.verify.publickey.location")
                .filter(name -> !settings.apply(name)
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("https://"))
                .map(name ->
                        "%s does not begin with https://: who is on the way could hand out tokens.".formatted(name));
    }

    private static Stream<String> audience(Function<String, Optional<String>> settings) {
        return settings.apply("mp.jwt.verify.audiences").isPresent()
                ? Stream.empty()
                : Stream.of("mp.jwt.verify.audiences is not set: a token that another system was meant to get would be"
                        + " believed.");
    }

    private static Stream<String> limit(Function<String, Optional<String>> settings) {
        var name = "weerthuis.fhir.requests-per-second";
        return settings.apply(name).filter("0"::equals).isPresent()
                ? Stream.of("%s is 0: one organisation could keep all others out.".formatted(name))
                : Stream.empty();
    }

    /** Tokens and records go there. */
    private static Stream<String> caseflow(Function<String, Optional<String>> settings) {
        var name = "weerthuis.fhir.caseflow";
        return settings.apply(name)
                        .filter(address -> address.matches("https?://[^@/]+/?"))
                        .isPresent()
                ? Stream.empty()
                : Stream.of("%s is no address of a service, without a name or password in it.".formatted(name));
    }
}
