package nl.weerthuis.allocation.offer;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.weerthuis.allocation.event.OfferOutcome;

/** The life of an offer. {@link #next()} is the whole state machine. */
enum OfferStatus {
    /** Housing was asked to reserve; the client knows nothing yet. */
    REQUESTED,
    MADE,
    VIEWING_PLANNED,
    ACCEPTED,
    CONFIRMED,
    CONTRACTED,
    HOUSED,
    RESERVATION_REFUSED,
    REFUSED,
    EXPIRED,
    WITHDRAWN_BY_LANDLORD,
    CANDIDATE_REJECTED,
    LAPSED,
    NOT_PROCEEDED;

    static final Set<OfferStatus> OPEN = EnumSet.range(REQUESTED, CONTRACTED);

    Set<OfferStatus> next() {
        return switch (this) {
            // The vacancy may be withdrawn before its reservation is known here.
            case REQUESTED -> EnumSet.of(MADE, RESERVATION_REFUSED, WITHDRAWN_BY_LANDLORD, LAPSED, NOT_PROCEEDED);
            // Letting an offer expire is not refusing it: the two count differently.
            case MADE, VIEWING_PLANNED ->
                EnumSet.of(
                        VIEWING_PLANNED,
                        ACCEPTED,
                        REFUSED,
                        EXPIRED,
                        WITHDRAWN_BY_LANDLORD,
                        CANDIDATE_REJECTED,
                        LAPSED,
                        NOT_PROCEEDED);
            case ACCEPTED -> EnumSet.of(CONFIRMED, WITHDRAWN_BY_LANDLORD, CANDIDATE_REJECTED, LAPSED, NOT_PROCEEDED);
            case CONFIRMED -> EnumSet.of(CONTRACTED, WITHDRAWN_BY_LANDLORD, CANDIDATE_REJECTED, LAPSED, NOT_PROCEEDED);
            case CONTRACTED -> EnumSet.of(HOUSED, NOT_PROCEEDED);
            case HOUSED,
                    RESERVATION_REFUSED,
                    REFUSED,
                    EXPIRED,
                    WITHDRAWN_BY_LANDLORD,
                    CANDIDATE_REJECTED,
                    LAPSED,
                    NOT_PROCEEDED -> EnumSet.noneOf(OfferStatus.class);
        };
    }

    boolean canBecome(OfferStatus status) {
        return next().contains(status);
    }

    /** Waits for the client's answer. */
    boolean isUnanswered() {
        return this == MADE || this == VIEWING_PLANNED;
    }

    boolean isOpen() {
        return OPEN.contains(this);
    }

    /** How it ended for the client; empty while it runs, when it led to a home or when the client never heard of it. */
    Optional<OfferOutcome> outcome() {
        return switch (this) {
            case REFUSED -> Optional.of(OfferOutcome.REFUSED);
            case EXPIRED -> Optional.of(OfferOutcome.EXPIRED);
            case WITHDRAWN_BY_LANDLORD -> Optional.of(OfferOutcome.WITHDRAWN_BY_LANDLORD);
            case CANDIDATE_REJECTED -> Optional.of(OfferOutcome.CANDIDATE_REJECTED);
            case LAPSED -> Optional.of(OfferOutcome.LAPSED);
            case NOT_PROCEEDED -> Optional.of(OfferOutcome.NOT_PROCEEDED);
            case REQUESTED, MADE, VIEWING_PLANNED, ACCEPTED, CONFIRMED, CONTRACTED, HOUSED, RESERVATION_REFUSED ->
                Optional.empty();
        };
    }
}
