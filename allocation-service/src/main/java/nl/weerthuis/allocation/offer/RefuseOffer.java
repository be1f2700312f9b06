package nl.weerthuis.allocation.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The client says no, with a reason; somebody else judges whether the reason is grounded. */
@ApplicationScoped
class RefuseOffer {

    private final AnswerOffer answerOffer;

    RefuseOffer(AnswerOffer answerOffer) {
        this.answerOffer = answerOffer;
    }

    Offer handle(UUID offerId, RefusalCode code, String motivation) {
        return answerOffer.handle(
                offerId, "refuse-offer", (offer, today, side) -> offer.refuse(code, motivation, today, side));
    }

    Offer judge(UUID offerId, boolean grounded) {
        return answerOffer.handle(offerId, "judge-refusal", (offer, today, side) -> {
            offer.judgeRefusal(grounded);
            return List.of();
        });
    }
}
