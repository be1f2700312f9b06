package nl.weerthuis.allocation.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.event.Event;
import nl.weerthuis.platform.event.Outbox;

/** Repeats what housing says of an offer as a fact of its case. What housing says of its own holds is no offer. */
@ApplicationScoped
class FollowHousing {

    private final OfferRepository offers;
    private final OfferReferences references;
    private final RealisationOfOffer realisations;
    private final Outbox outbox;
    private final Clock clock;

    FollowHousing(
            OfferRepository offers,
            OfferReferences references,
            RealisationOfOffer realisations,
            Outbox outbox,
            Clock clock) {
        this.offers = offers;
        this.references = references;
        this.realisations = realisations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What a fact of housing does to an offer. */
    interface Verb {
        List<Event> on(Offer offer, LocalDate today, CaseSide side);
    }

    void handle(UUID offerId, Verb verb) {
        offers.toChange(offerId)
                .ifPresent(offer -> outbox.append(verb.on(offer, LocalDate.now(clock), references.sideOf(offer))));
    }

    /** Reserved; but if the offer ended meanwhile, housing hears so once more and releases. */
    void reserved(UUID offerId) {
        handle(offerId, (offer, today, side) -> {
            var facts = offer.made(today, side);
            return facts.isEmpty() ? offer.repeatClosed() : facts;
        });
    }

    void housed(UUID offerId, LocalDate keyDate) {
        handle(offerId, (offer, today, side) -> {
            var facts = offer.housed(keyDate, side);
            if (!facts.isEmpty()) {
                realisations.count(offer, keyDate);
            }
            return facts;
        });
    }
}
