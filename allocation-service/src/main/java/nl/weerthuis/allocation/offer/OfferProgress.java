package nl.weerthuis.allocation.offer;

import static nl.weerthuis.allocation.offer.OfferStatus.CANDIDATE_REJECTED;
import static nl.weerthuis.allocation.offer.OfferStatus.LAPSED;
import static nl.weerthuis.allocation.offer.OfferStatus.NOT_PROCEEDED;
import static nl.weerthuis.allocation.offer.OfferStatus.WITHDRAWN_BY_LANDLORD;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.event.Event;
import nl.weerthuis.platform.event.Outbox;

/**
 * What housing says of an offer, repeated as facts of its case. What housing says of its own holds is no offer and passes
 * by; what comes twice or late changes nothing.
 */
@ApplicationScoped
public class OfferProgress {

    private final OfferRepository offers;
    private final OfferReferences references;
    private final RealisationOfOffer realisations;
    private final TellReceivers tellReceivers;
    private final Outbox outbox;
    private final Clock clock;

    OfferProgress(
            OfferRepository offers,
            OfferReferences references,
            RealisationOfOffer realisations,
            TellReceivers tellReceivers,
            Outbox outbox,
            Clock clock) {
        this.offers = offers;
        this.references = references;
        this.realisations = realisations;
        this.tellReceivers = tellReceivers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** If the offer ended meanwhile, housing hears so once more and releases. */
    public void reserved(UUID offerId) {
        go(offerId, (offer, today, side) -> {
            var facts = offer.made(today, side);
            return facts.isEmpty() ? offer.repeatClosed() : facts;
        });
    }

    public void reservationRefused(UUID offerId) {
        go(offerId, (offer, today, side) -> offer.reservationRefused(today));
    }

    public void viewingPlanned(UUID offerId, Instant at) {
        go(offerId, (offer, today, side) -> offer.planViewing(at, side));
    }

    public void contracted(UUID offerId, Contract contract) {
        go(offerId, (offer, today, side) -> offer.contracted(contract, side));
    }

    public void keyDatePlanned(UUID offerId, LocalDate planned) {
        go(offerId, (offer, today, side) -> offer.keyDatePlanned(planned, side));
    }

    public void housed(UUID offerId, LocalDate keyDate) {
        go(offerId, (offer, today, side) -> {
            var facts = offer.housed(keyDate, side);
            if (!facts.isEmpty()) {
                realisations.count(offer, keyDate);
            }
            return facts;
        });
    }

    public void candidateRejected(UUID offerId, String code) {
        end(offerId, CANDIDATE_REJECTED, code);
    }

    public void lapsed(UUID offerId) {
        end(offerId, LAPSED, null);
    }

    public void vacancyWithdrawn(UUID offerId) {
        end(offerId, WITHDRAWN_BY_LANDLORD, null);
    }

    public void released(UUID offerId) {
        end(offerId, NOT_PROCEEDED, WithdrawalCode.RESERVATION_RELEASED.name());
    }

    public void tenancyEnded(UUID offerId) {
        end(offerId, NOT_PROCEEDED, WithdrawalCode.TENANCY_ENDED.name());
    }

    private void end(UUID offerId, OfferStatus ending, String code) {
        go(offerId, (offer, today, side) -> offer.close(ending, code, today, side));
    }

    private void go(UUID offerId, Step step) {
        offers.toChange(offerId).ifPresent(offer -> {
            outbox.append(step.on(offer, LocalDate.now(clock), references.sideOf(offer)));
            tellReceivers.of(offer);
        });
    }

    private interface Step {
        List<Event> on(Offer offer, LocalDate today, CaseSide side);
    }
}
