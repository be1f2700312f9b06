package nl.weerthuis.reporting.snapshot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How figures about people are made safe. */
@ConfigMapping(prefix = "weerthuis.suppression")
interface SuppressionConfig {

    /** Fewer people than this are never shown. */
    @WithDefault("10")
    int threshold();

    /** Counts are multiples of this outside the region's own staff. */
    @WithDefault("5")
    int rounding();
}
