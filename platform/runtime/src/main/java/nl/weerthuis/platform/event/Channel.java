package nl.weerthuis.platform.event;

/**
 * One ordered way for facts: a topic of its own, and the source its events name.
 *
 * @param name lower case with hyphens, without prefix and version, for example {@code probe}
 */
public record Channel(String name) {

    String topic(String prefix) {
        return prefix + name + ".v1";
    }
}
