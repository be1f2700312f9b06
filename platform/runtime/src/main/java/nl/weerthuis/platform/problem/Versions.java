package nl.weerthuis.platform.problem;

import java.time.Instant;
import java.util.List;

/**
 * The two versions between which a change was lost: the one that was looked at and the one that stands.
 *
 * @param sent null if what was sent names no version
 * @param standing null if it was written at the same moment, and is not known yet
 * @param changes what was done since the one that was sent, as far as the caller may know; the last first
 */
public record Versions(Integer sent, Integer standing, List<Change> changes) {

    /**
     * One change since.
     *
     * @param kind what was done, as the history of the thing names it
     * @param code which, where there are several; or null
     * @param organisationKind kind of party that did it, or null
     * @param actor who did it, for the own organisation; or null
     */
    public record Change(Instant at, String kind, String code, String organisationKind, String actor) {}

    static final Versions UNKNOWN = new Versions(null, null, List.of());

    public Versions {
        changes = List.copyOf(changes);
    }

    List<Object> args() {
        return List.of(named(sent, "version-unknown"), named(standing, "version-newer"));
    }

    private static Object named(Integer version, String otherwise) {
        return version == null ? new Word(otherwise) : version;
    }
}
