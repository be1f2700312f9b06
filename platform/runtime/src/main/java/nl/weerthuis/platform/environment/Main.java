package nl.weerthuis.platform.environment;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
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
        var config = ConfigProvider.getConfig();
        StartRules.requireFit(name -> config.getOptionalValue(name, String.class));
        Quarkus.run(arguments);
    }
}
