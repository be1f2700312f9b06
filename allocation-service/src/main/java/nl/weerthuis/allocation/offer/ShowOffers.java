package nl.weerthuis.allocation.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.allocation.access.Sight;
import nl.weerthuis.allocation.access.Viewer;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows offers in the fields that the caller may see; where that shows a case, a line is logged. */
@ApplicationScoped
class ShowOffers {

    private final OfferRepository offers;
    private final OfferReferences references;
    private final Viewer viewer;
    private final Clock clock;

    ShowOffers(OfferRepository offers, OfferReferences references, Viewer viewer, Clock clock) {
        this.offers = offers;
        this.references = references;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** @param caseId the offers of one case, for whoever may know which these are; nobody else finds any */
    record Wanted(Optional<OfferStatus> status, Optional<UUID> caseId) {}

    @Transactional
    Page<OfferView> handle(Wanted wanted, Paging paging) {
        var sight = viewer.sight();
        return offers.page(sight, wanted, paging).map(offer -> shown(offer, sight, "list-offers"));
    }

    @Transactional
    OfferView one(UUID offerId) {
        var sight = viewer.sight();
        return shown(offers.requireVisible(offerId, sight), sight, "show-offer");
    }

    /** For the corporation alone, and only while the introduction lives. */
    @Transactional
    IntroductionView introduction(UUID offerId) {
        var sight = viewer.sight();
        var offer = offers.requireVisible(offerId, sight);
        var lives = offer.sheet().introduction().livesOn(LocalDate.now(clock));
        if (sight.breadth() != Sight.Breadth.OWN_DWELLINGS || !lives) {
            throw Problem.unknown("introduction", offerId);
        }
        references.shown(offer, "show-introduction");
        return IntroductionView.of(
                offer.sheet().introduction(), references.sideOf(offer).introductionId());
    }

    /** For the answer to a command: answers are kept for a day, so they do not say whose offer it is. */
    OfferView view(Offer offer) {
        return OfferView.of(offer.sheet(), null, viewer.sight());
    }

    /** Whose home it is, the coordinator is not told of a protected case: who asks for one case by name knows it. */
    private OfferView shown(Offer offer, Sight sight, String activity) {
        if (sight.breadth() == Sight.Breadth.OWN_DWELLINGS) {
            return OfferView.of(offer.sheet(), null, sight);
        }
        var person = references.shown(offer, activity);
        boolean masked = sight.isEverything() && person.isProtected();
        return OfferView.of(offer.sheet(), masked ? null : person.id(), sight);
    }
}
