package nl.weerthuis.allocation.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The coordinator stops an offer. */
@ApplicationScoped
class WithdrawOffer {

    private final AnswerOffer answerOffer;

    WithdrawOffer(AnswerOffer answerOffer) {
        this.answerOffer = answerOffer;
    }

    Offer handle(UUID offerId, WithdrawalCode code) {
        return answerOffer.handle(offerId, "withdraw-offer", (offer, today, side) -> {
            offer.status().requireOpen();
            return offer.close(OfferStatus.NOT_PROCEEDED, code.name(), today, side);
        });
    }
}
