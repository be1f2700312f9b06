package nl.weerthuis.platform.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How the access log is guarded and looked at. */
@ConfigMapping(prefix = "weerthuis.audit")
interface AuditConfig {

    Heads heads();

    /** The ends of the chains over time, a JSON text per line; where the database's role cannot write. */
    Optional<Path> headsFile();

    interface Heads {
        /** How often the ends are stated to others; {@code off} for never. */
        @WithDefault("60s")
        String every();

        /** Nothing new is stated this often all the same, so that silence means trouble. */
        @WithDefault("1h")
        Duration silence();
    }
}
