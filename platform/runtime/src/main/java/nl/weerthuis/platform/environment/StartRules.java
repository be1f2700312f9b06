package nl.weerthuis.platform.environment;

import java.util.List;
import java.util.Optional;

/** Whether a process may start with its settings: production is strict, and what nobody named is production. */
final class StartRules {

    private StartRules() {}

    /** @throws RefusedStart with everything that is wrong */
    static void requireFit(Settings settings) {
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
