package nl.weerthuis.allocation.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Word;

/** An offer does not go on: the coordinator stops it, or its case fell away. */
@ApplicationScoped
class WithdrawOffer {

    private final AnswerOffer answerOffer;
    private final OfferRepository offers;
    private final OfferReferences references;
    private final Outbox outbox;
    private final Clock clock;

    WithdrawOffer(
            AnswerOffer answerOffer, OfferRepository offers, OfferReferences references, Outbox outbox, Clock clock) {
        this.answerOffer = answerOffer;
        this.offers = offers;
        this.references = references;
        this.outbox = outbox;
        this.clock = clock;
    }

    Offer handle(UUID offerId, WithdrawalCode code) {
        return answerOffer.handle(offerId, "withdraw-offer", (offer, today, side) -> {
            if (!offer.status().isOpen()) {
                throw Problem.conflict("offer-not-open", new Word(offer.status().name()));
            }
            return offer.close(OfferStatus.NOT_PROCEEDED, code.name(), today, side);
        });
    }

    /** Because of the case. Nothing happens unless its open offer is in one of the given states. */
    @Transactional
    void becauseOfCase(UUID caseId, WithdrawalCode code, Set<OfferStatus> from) {
        offers.openOf(caseId)
                .filter(offer -> from.contains(offer.status()))
                .ifPresent(offer -> outbox.append(offer.close(
                        OfferStatus.NOT_PROCEEDED, code.name(), LocalDate.now(clock), references.sideOf(offer))));
    }
}
