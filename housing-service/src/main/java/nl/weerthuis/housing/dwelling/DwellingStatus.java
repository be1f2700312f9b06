package nl.weerthuis.housing.dwelling;

import java.util.EnumSet;
import java.util.Set;

/** What can be done with a dwelling. {@link #next()} is the whole state machine. */
public enum DwellingStatus {
    /** Known, not on offer here. */
    REGISTERED,
    /** Vacant and on offer here. */
    AVAILABLE,
    /** Held for one candidate, until keys or release. */
    RESERVED,
    LET,
    /** The landlord took it back. */
    WITHDRAWN;

    Set<DwellingStatus> next() {
        return switch (this) {
            // Let again only where the end of a tenancy turns out to be a mistake.
            case REGISTERED -> EnumSet.of(AVAILABLE, LET);
            case WITHDRAWN -> EnumSet.of(AVAILABLE);
            case AVAILABLE -> EnumSet.of(RESERVED, WITHDRAWN);
            case RESERVED -> EnumSet.of(AVAILABLE, LET, WITHDRAWN);
            // It is not vacant again because a tenancy ended, only because the landlord says so.
            case LET -> EnumSet.of(REGISTERED);
        };
    }
}
