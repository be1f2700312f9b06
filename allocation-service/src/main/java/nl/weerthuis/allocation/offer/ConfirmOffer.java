package nl.weerthuis.allocation.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Word;

/** The way to the contract is free: everything that it needs is settled. */
@ApplicationScoped
class ConfirmOffer {

    static final List<String> CONTRACT_BLOCKING = List.of("INCOME", "DEBT", "IDENTITY", "SUPPORT_PLAN");

    private final AnswerOffer answerOffer;
    private final OfferReferences references;

    ConfirmOffer(AnswerOffer answerOffer, OfferReferences references) {
        this.answerOffer = answerOffer;
        this.references = references;
    }

    Offer handle(UUID offerId) {
        return answerOffer.handle(offerId, "confirm-offer", (offer, today, side) -> {
            offer.status().requireAccepted();
            requireSettled(references.personOf(offer).unsettled(CONTRACT_BLOCKING));
            return offer.confirm(today, side);
        });
    }

    private static void requireSettled(List<String> open) {
        if (!open.isEmpty()) {
            throw Problem.conflict(
                    "preconditions-open", open.stream().map(Word::new).toList());
        }
    }
}
