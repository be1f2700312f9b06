package nl.weerthuis.platform.environment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What this process is run for. Production is what it is when nobody says anything. */
public enum Environment {
    PRODUCTION,
    DEMONSTRATION,
    TEST;

    public static final String SETTING = "weerthuis.environment";

    static Optional<Environment> named(String name) {
        return Arrays.stream(values())
                .filter(environment ->
                        environment.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
