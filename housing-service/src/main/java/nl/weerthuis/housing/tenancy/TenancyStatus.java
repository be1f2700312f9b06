package nl.weerthuis.housing.tenancy;

import java.util.EnumSet;
import java.util.Set;

/** The life of a tenancy. {@link #next()} is the whole state machine. */
enum TenancyStatus {
    /** Drawn up by the landlord, not signed. */
    PREPARED,
    SIGNED,
    /** The keys were handed over. */
    ACTIVE,
    ENDED;

    /** Those under which somebody lives there, or will. */
    static final Set<TenancyStatus> STANDING = EnumSet.of(SIGNED, ACTIVE);

    Set<TenancyStatus> next() {
        return switch (this) {
            case PREPARED -> EnumSet.of(SIGNED, ENDED);
            case SIGNED -> EnumSet.of(ACTIVE, ENDED);
            case ACTIVE -> EnumSet.of(ENDED);
            // Only by a correction, with who, when and why: the end was a mistake.
            case ENDED -> EnumSet.of(ACTIVE);
        };
    }
}
