package nl.weerthuis.faults.crash;

import java.util.List;
import nl.weerthuis.local.process.Part;

/**
 * The crash points of the platform ({@code nl.weerthuis.platform.fault.CrashPoint}), and which services come by there.
 * {@code PointTest} holds the names against the platform's.
 */
public enum Point {
    COMMAND_NOT_COMMITTED(Trigger.TRAFFIC, Part.CASEFLOW, Part.HOUSING, Part.ALLOCATION),
    COMMAND_COMMITTED_NOT_ANSWERED(Trigger.TRAFFIC, Part.HOUSING, Part.ALLOCATION, Part.CASEFLOW),
    RELAY_SELECTED(Trigger.TRAFFIC, Part.ALLOCATION, Part.CASEFLOW, Part.HOUSING),
    RELAY_SENT_NOT_ACKNOWLEDGED(Trigger.TRAFFIC, Part.CASEFLOW, Part.HOUSING, Part.ALLOCATION),
    RELAY_ACKNOWLEDGED_NOT_MARKED(Trigger.TRAFFIC, Part.HOUSING, Part.ALLOCATION, Part.CASEFLOW),
    RELAY_MARKED_NOT_COMMITTED(Trigger.TRAFFIC, Part.ALLOCATION, Part.CASEFLOW, Part.HOUSING),
    CONSUMER_BEFORE_EFFECT(Trigger.TRAFFIC, Part.REPORTING, Part.CASEFLOW, Part.HOUSING, Part.ALLOCATION),
    CONSUMER_EFFECT_NOT_IN_INBOX(Trigger.TRAFFIC, Part.ALLOCATION, Part.REPORTING, Part.CASEFLOW, Part.HOUSING),
    CONSUMER_COMMITTED_NOT_ACKNOWLEDGED(Trigger.TRAFFIC, Part.REPORTING, Part.ALLOCATION, Part.HOUSING, Part.CASEFLOW),
    REBALANCING(Trigger.SECOND_CONSUMER, Part.REPORTING, Part.HOUSING, Part.ALLOCATION, Part.CASEFLOW),
    MIGRATING(Trigger.EMPTY_DATABASE, Part.REPORTING, Part.HOUSING, Part.CASEFLOW, Part.ALLOCATION),
    REBUILD_BEFORE_SWAP(Trigger.REBUILD, Part.REPORTING),
    REBUILD_AFTER_SWAP(Trigger.REBUILD, Part.REPORTING),
    SUBJECT_KEY_DESTROYED_NOT_STATED(Trigger.ERASURE, Part.CASEFLOW),
    AUDIT_APPENDED(Trigger.TRAFFIC, Part.CASEFLOW, Part.ALLOCATION),
    ANSWER_STORED_NOT_SENT(Trigger.TRAFFIC, Part.ALLOCATION, Part.HOUSING, Part.CASEFLOW),
    DEADLINE_FIRED_NOT_COMMITTED(Trigger.DEADLINE, Part.HOUSING, Part.ALLOCATION),
    STOPPING(Trigger.SIGTERM, Part.HOUSING, Part.CASEFLOW, Part.REPORTING, Part.ALLOCATION);

    /** What brings a service by. */
    enum Trigger {
        TRAFFIC,
        SECOND_CONSUMER,
        EMPTY_DATABASE,
        REBUILD,
        ERASURE,
        DEADLINE,
        SIGTERM
    }

    private final Trigger trigger;
    private final List<Part> services;

    Point(Trigger trigger, Part... services) {
        this.trigger = trigger;
        this.services = List.of(services);
    }

    Trigger trigger() {
        return trigger;
    }

    /** The services take turns. */
    Part service(int turn) {
        return services.get(turn % services.size());
    }
}
