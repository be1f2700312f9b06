package nl.weerthuis.housing.reservation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a dwelling may be kept from others. */
@ConfigMapping(prefix = "weerthuis.housing.reservation")
interface ReservationConfig {

    /** The longest that a coordinator may hold a dwelling by hand. */
    @WithDefault("30d")
    Duration longestManualHold();

    /** From acceptance until the offer is confirmed: time for income, papers, support. */
    @WithDefault("30d")
    Duration acceptanceTerm();

    /** From confirmation until the contract is signed. */
    @WithDefault("90d")
    Duration signingTerm();

    /** Holds ended in one transaction. */
    @WithDefault("50")
    int lapseBatch();
}
