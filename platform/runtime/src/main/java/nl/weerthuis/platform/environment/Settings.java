package nl.weerthuis.platform.environment;

import java.util.Optional;

/** The configuration that a process is about to start with. */
@FunctionalInterface
interface Settings {

    /** As it was set or is by default; nothing when it is empty. */
    Optional<String> find(String name);

    default String text(String name) {
        return find(name).orElse("");
    }
}
