package nl.weerthuis.allocation.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.allocation.motivation.Motivations;
import nl.weerthuis.allocation.motivation.Written;

/** The client says no, with a reason; somebody else judges whether the reason is grounded. */
@ApplicationScoped
class RefuseOffer {

    private final AnswerOffer answerOffer;
    private final Motivations motivations;

    RefuseOffer(AnswerOffer answerOffer, Motivations motivations) {
        this.answerOffer = answerOffer;
        this.motivations = motivations;
    }

    Offer handle(UUID offerId, RefusalCode code, Optional<String> motivation) {
        var why = motivation.map(text -> motivations.seal(Written.REFUSAL, offerId, text));
        return answerOffer.handle(
                offerId, "refuse-offer", (offer, today, side) -> offer.refuse(code, why, today, side));
    }

    Offer judge(UUID offerId, boolean grounded) {
        return answerOffer.handle(offerId, "judge-refusal", (offer, today, side) -> {
            offer.judgeRefusal(grounded);
            return List.of();
        });
    }
}
