package nl.weerthuis.allocation.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.allocation.access.Viewer;
import nl.weerthuis.platform.event.Event;
import nl.weerthuis.platform.event.Outbox;

/** Lets a caller do one thing to an offer that the caller may see: locked, told to the others, logged. */
@ApplicationScoped
class AnswerOffer {

    private final OfferRepository offers;
    private final OfferReferences references;
    private final TellReceivers tellReceivers;
    private final Viewer viewer;
    private final Outbox outbox;
    private final Clock clock;

    AnswerOffer(
            OfferRepository offers,
            OfferReferences references,
            TellReceivers tellReceivers,
            Viewer viewer,
            Outbox outbox,
            Clock clock) {
        this.offers = offers;
        this.references = references;
        this.tellReceivers = tellReceivers;
        this.viewer = viewer;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What is done, and which facts follow. */
    interface Verb {
        List<Event> on(Offer offer, LocalDate today, CaseSide side);
    }

    @Transactional
    Offer handle(UUID offerId, String activity, Verb verb) {
        var offer = offers.requireToChange(offerId, viewer.sight());
        outbox.append(verb.on(offer, LocalDate.now(clock), references.sideOf(offer)));
        references.shown(offer, activity);
        offers.flush();
        tellReceivers.of(offer);
        return offer;
    }
}
