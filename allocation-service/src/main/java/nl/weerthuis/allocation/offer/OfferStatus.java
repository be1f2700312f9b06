package nl.weerthuis.allocation.offer;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.weerthuis.allocation.event.OfferOutcome;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Word;

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
            case MADE, VIEWING_PLANNED -> orEnded(VIEWING_PLANNED, ACCEPTED, REFUSED, EXPIRED);
            case ACCEPTED -> orEnded(CONFIRMED);
            case CONFIRMED -> orEnded(CONTRACTED);
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

    /** These, or ended by the landlord, by time or by what the case needs. */
    private static Set<OfferStatus> orEnded(OfferStatus... onward) {
        var next = EnumSet.of(WITHDRAWN_BY_LANDLORD, CANDIDATE_REJECTED, LAPSED, NOT_PROCEEDED);
        next.addAll(List.of(onward));
        return next;
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

    /** Runs, and the client heard of it. */
    boolean isTold() {
        return isOpen() && this != REQUESTED;
    }

    /** @throws Problem unless the client can answer today */
    void requireUnanswered(LocalDate answerBy, LocalDate today) {
        if (!isUnanswered()) {
            throw Problem.conflict("offer-not-open", new Word(name()));
        }
        if (today.isAfter(answerBy)) {
            throw Problem.conflict("offer-expired", answerBy);
        }
    }

    void requireAccepted() {
        if (!canBecome(CONFIRMED)) {
            throw Problem.conflict("offer-not-accepted", new Word(name()));
        }
    }

    void requireRefused() {
        if (this != REFUSED) {
            throw Problem.conflict("offer-not-refused");
        }
    }

    void requireOpen() {
        if (!isOpen()) {
            throw Problem.conflict("offer-not-open", new Word(name()));
        }
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
