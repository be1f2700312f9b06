package nl.weerthuis.platform.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often an organisation may ask one process; 0 lifts the limit, for measuring only. */
@ConfigMapping(prefix = "weerthuis.limits")
interface LimitConfig {

    @WithDefault("100")
    int requestsPerSecond();

    @WithDefault("10")
    int searchesPerMinute();

    @WithDefault("5")
    int exportsPerMinute();

    /** Of the log, about refusals to one organisation, and as many about everybody without a good token. */
    @WithDefault("10")
    int refusalLinesPerSecond();

    default int rate(Pace pace) {
        return switch (pace) {
            case USUAL -> requestsPerSecond();
            case SEARCH -> searchesPerMinute();
            case EXPORT -> exportsPerMinute();
            case REFUSAL_LINE -> refusalLinesPerSecond();
        };
    }
}
