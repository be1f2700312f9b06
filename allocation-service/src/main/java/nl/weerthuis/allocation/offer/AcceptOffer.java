package nl.weerthuis.allocation.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The client says yes. */
@ApplicationScoped
class AcceptOffer {

    private final AnswerOffer answerOffer;

    AcceptOffer(AnswerOffer answerOffer) {
        this.answerOffer = answerOffer;
    }

    Offer handle(UUID offerId) {
        return answerOffer.handle(offerId, "accept-offer", Offer::accept);
    }
}
