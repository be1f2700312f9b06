package nl.weerthuis.allocation.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.weerthuis.allocation.casefile.KnownCase;

/** The offers of a case are the business of the provider that has it, and say nothing of a person who was erased. */
@ApplicationScoped
public class OffersFollowCase {

    private final OfferRepository offers;

    OffersFollowCase(OfferRepository offers) {
        this.offers = offers;
    }

    public void erased(UUID caseId) {
        offers.forgetWhy(caseId);
    }

    public void handle(KnownCase person) {
        offers.follow(person.id(), person.providerId());
    }
}
