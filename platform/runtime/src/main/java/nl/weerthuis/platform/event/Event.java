package nl.weerthuis.platform.event;

import java.util.UUID;

/** A fact that this service states. A record, annotated with {@link EventType}; its components are the contract. */
public interface Event {

    /** Where the fact travels. */
    Channel channel();

    /** The aggregate that the fact is about: key of the message and owner of the sequence. */
    UUID subject();
}
