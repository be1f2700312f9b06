package nl.weerthuis.allocation.offer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient offers are with other services. What is agreed with people stands in the agreement. */
@ConfigMapping(prefix = "weerthuis.offers")
interface OfferConfig {

    /** How long housing may take to answer a request. */
    @WithDefault("15m")
    Duration patience();

    /** How much longer than the answer term a dwelling is reserved. */
    @WithDefault("24h")
    Duration margin();
}
