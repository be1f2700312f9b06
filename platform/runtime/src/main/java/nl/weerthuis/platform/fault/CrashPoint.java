package nl.weerthuis.platform.fault;

/** The places at which a process is let die by the fault lanes; each is the worst moment of one step. */
public enum CrashPoint {
    /** A command has changed its rows and stated its facts; nothing is committed. */
    COMMAND_NOT_COMMITTED,
    /** It is committed, and the caller does not know it yet. */
    COMMAND_COMMITTED_NOT_ANSWERED,
    /** The relay has read what is to be sent. */
    RELAY_SELECTED,
    /** Some or all of it is on its way; the broker has not answered. */
    RELAY_SENT_NOT_ACKNOWLEDGED,
    /** The broker has it, the journal does not know that. */
    RELAY_ACKNOWLEDGED_NOT_MARKED,
    /** Marked as sent, not committed. */
    RELAY_MARKED_NOT_COMMITTED,
    /** A fact is next and has had no effect. */
    CONSUMER_BEFORE_EFFECT,
    /** Its effect is written, its position is not; neither is committed. */
    CONSUMER_EFFECT_NOT_IN_INBOX,
    /** Both are committed, the broker does not know. */
    CONSUMER_COMMITTED_NOT_ACKNOWLEDGED,
    /** Partitions go from one consumer to another. */
    REBALANCING,
    /** A migration has run, in its transaction. */
    MIGRATING,
    /** A rebuilt read model equals the live one and is about to take its place. */
    REBUILD_BEFORE_SWAP,
    /** It has taken its place, which nobody was told. */
    REBUILD_AFTER_SWAP,
    /** The key of a person is destroyed, and the fact that says so not stated. */
    SUBJECT_KEY_DESTROYED_NOT_STATED,
    /** A look is logged, in a transaction that is not committed. */
    AUDIT_APPENDED,
    /** The answer to an idempotency key is kept, and not sent. */
    ANSWER_STORED_NOT_SENT,
    /** A deadline has passed and was acted on; nothing is committed. */
    DEADLINE_FIRED_NOT_COMMITTED,
    /** Asked to stop, with work in flight. */
    STOPPING
}
