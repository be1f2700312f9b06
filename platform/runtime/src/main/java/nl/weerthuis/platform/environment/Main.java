package nl.weerthuis.platform.environment;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where every service begins: first whether it may start like this, before a database or a key is touched. */
@QuarkusMain
public final class Main {

    /** Held, because a logger that nobody holds forgets its level. */
    private static final List<Logger> TALKATIVE =
            List.of(Logger.getLogger("io.smallrye.config"), Logger.getLogger("org.jboss.logging"));

    Main() {}

    public static void main(String... arguments) {
        // The edge says itself what is no address: with a problem, not with an empty answer.
        System.setProperty("vertx.disableURIValidation", "true");
        // Nothing is configured yet, so they would tell everything.
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
        requireFit(ConfigProvider.getConfig());
        Quarkus.run(arguments);
    }

    private static void requireFit(Config config) {
        Settings settings = name -> config.getOptionalValue(name, String.class);
        var faults = faults(settings);
        if (!faults.isEmpty()) {
            throw new RefusedStart(faults);
        }
    }

    static List<String> faults(Settings settings) {
        var name = settings.find(Environment.SETTING);
        var environment = name.isEmpty() ? Optional.of(Environment.PRODUCTION) : Environment.named(name.get());
        if (environment.isEmpty()) {
            return List.of("%s is none of production, demonstration and test.".formatted(Environment.SETTING));
        }
        return environment.get() == Environment.PRODUCTION ? new ProductionRules(settings).faults() : List.of();
    }
}
