package nl.weerthuis.platform.event;

import java.util.Set;

/**
 * What a service does with the facts of others. A bean; called once per fact, in order per subject, inside the
 * transaction that also remembers the position, so that duplicates and restarts change nothing.
 */
public interface EventConsumer {

    /** Names of the {@link Channel}s it listens to. */
    Set<String> channels();

    /**
     * Applies one fact. Ignores the types it does not know. An exception parks the sequence of this subject.
     * Facts about different subjects come in any order: whatever is referred to may not be known yet.
     */
    void on(Envelope event);

    /** Whether all that it does is write rows of a read model, so that a {@link Rerun} may let it do so again elsewhere. */
    default boolean isProjection() {
        return true;
    }
}
