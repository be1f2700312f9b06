package nl.weerthuis.fhir;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where the edge begins: first whether it may start like this. */
@QuarkusMain
public final class Main {

    Main() {}

    public static void main(String... arguments) {
        var config = ConfigProvider.getConfig();
        StartRules.requireFit(name -> config.getOptionalValue(name, String.class));
        Quarkus.run(arguments);
    }
}
