package nl.weerthuis.allocation.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.event.Channel;
import nl.weerthuis.platform.event.Event;
import nl.weerthuis.platform.event.EventType;

/** What allocation states about an offer. Never names a case, an introduction or a protection level. */
public sealed interface OfferEvent extends Event {

    Channel CHANNEL = new Channel("allocation-offer");

    UUID offerId();

    @Override
    default Channel channel() {
        return CHANNEL;
    }

    @Override
    default UUID subject() {
        return offerId();
    }

    /** Verdicts and editions of rules alone: nothing of whom they are about. Without rent rules no verdict on the rent. */
    @EventType("nl.weerthuis.offer-requested.v1")
    record OfferRequested(
            UUID offerId,
            UUID dwellingId,
            Instant until,
            ContractForm contractForm,
            FitVerdict fitVerdict,
            String ruleSet,
            boolean capacityOverride,
            RentVerdict rentVerdict,
            String rentRuleSet,
            LocalDate requestedOn)
            implements OfferEvent {}

    @EventType("nl.weerthuis.offer-accepted.v1")
    record OfferAccepted(UUID offerId, LocalDate acceptedOn) implements OfferEvent {}

    @EventType("nl.weerthuis.offer-confirmed.v1")
    record OfferConfirmed(UUID offerId, LocalDate confirmedOn) implements OfferEvent {}

    @EventType("nl.weerthuis.offer-closed.v1")
    record OfferClosed(UUID offerId, OfferOutcome outcome, String code, LocalDate closedOn) implements OfferEvent {}

    /** @param advice FLIP, EXTEND or END */
    @EventType("nl.weerthuis.offer-flip-advised.v1")
    record OfferFlipAdvised(UUID offerId, String advice, LocalDate advisedOn) implements OfferEvent {}

    /** @param signalId as the landlord knows it */
    @EventType("nl.weerthuis.offer-signal-answered.v1")
    record OfferSignalAnswered(UUID offerId, UUID signalId, String code, LocalDate answeredOn) implements OfferEvent {}
}
