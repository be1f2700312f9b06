package nl.weerthuis.platform.crypto;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the master keys are. */
@ConfigMapping(prefix = "weerthuis.keys")
interface KeyConfig {

    /** Folder with {@code master.json}, {@code index.json} and {@code link.json}, Tink keysets; a mounted secret. */
    Optional<Path> directory();

    /** Whether missing keysets are made. Only for tests and the demonstration. */
    boolean generate();
}
