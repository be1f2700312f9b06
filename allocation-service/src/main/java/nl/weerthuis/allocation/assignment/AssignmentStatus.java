package nl.weerthuis.allocation.assignment;

import java.util.EnumSet;
import java.util.Set;

/** How far the question "which municipality" is. {@link #next()} is the whole truth. */
enum AssignmentStatus {
    /** No adopted agreement covers the date yet. */
    WAITING_FOR_REGION,
    /** The search profile, and with it what is excluded, has not come in yet. */
    WAITING_FOR_PROFILE,
    /** The municipality that is asked has not said yes or no. */
    WAITING_FOR_MUNICIPALITY,
    /** Only the table can decide. */
    WAITING_FOR_TABLE,
    ASSIGNED;

    Set<AssignmentStatus> next() {
        return switch (this) {
            case WAITING_FOR_REGION ->
                EnumSet.of(WAITING_FOR_PROFILE, WAITING_FOR_MUNICIPALITY, WAITING_FOR_TABLE, ASSIGNED);
            case WAITING_FOR_PROFILE -> EnumSet.of(WAITING_FOR_MUNICIPALITY, WAITING_FOR_TABLE, ASSIGNED);
            // A corrected origin asks the question anew.
            case WAITING_FOR_MUNICIPALITY ->
                EnumSet.of(WAITING_FOR_REGION, WAITING_FOR_PROFILE, WAITING_FOR_TABLE, ASSIGNED);
            case WAITING_FOR_TABLE ->
                EnumSet.of(WAITING_FOR_REGION, WAITING_FOR_PROFILE, WAITING_FOR_MUNICIPALITY, ASSIGNED);
            case ASSIGNED -> EnumSet.noneOf(AssignmentStatus.class);
        };
    }

    boolean canBecome(AssignmentStatus status) {
        return status == this || next().contains(status);
    }
}
