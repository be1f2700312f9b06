package nl.weerthuis.platform.event;

/** A message that is no event, or an event whose data is not what its type promises. */
final class UnreadableEvent extends RuntimeException {

    UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
