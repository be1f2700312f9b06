package nl.weerthuis.platform.event;

/**
 * Named places at which a fault test lets the process die or fail. Nothing happens unless a test put a bean of
 * {@link CrashPoints} in place; production has none.
 */
enum CrashPoint {
    RELAY_SENT_NOT_MARKED,
    RELAY_MARKED_NOT_COMMITTED,
    CONSUMER_EFFECT_NOT_COMMITTED,
    CONSUMER_COMMITTED_NOT_ACKNOWLEDGED
}
