package nl.weerthuis.allocation.offer;

import jakarta.enterprise.context.ApplicationScoped;
import nl.weerthuis.allocation.casefile.KnownCase;

/** The offers of a case are the business of the provider that has it. */
@ApplicationScoped
public class OffersFollowCase {

    private final OfferRepository offers;

    OffersFollowCase(OfferRepository offers) {
        this.offers = offers;
    }

    public void handle(KnownCase person) {
        offers.follow(person.id(), person.providerId());
    }
}
