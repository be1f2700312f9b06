package nl.weerthuis.allocation.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.weerthuis.allocation.event.OfferEvent;
import nl.weerthuis.platform.event.Event;
import nl.weerthuis.platform.event.Outbox;

/**
 * What becomes of a home after the keys, repeated as facts of its case; and what counted is put right with it. Of an offer
 * that led to no home it is nobody's business here.
 */
@ApplicationScoped
public class TenureProgress {

    private final OfferRepository offers;
    private final OfferReferences references;
    private final RealisationOfOffer realisations;
    private final Outbox outbox;

    TenureProgress(OfferRepository offers, OfferReferences references, RealisationOfOffer realisations, Outbox outbox) {
        this.offers = offers;
        this.references = references;
        this.realisations = realisations;
        this.outbox = outbox;
    }

    public void flipPostponed(UUID offerId, LocalDate reviewOn, LocalDate on) {
        tell(offerId, offer -> List.of(references.sideOf(offer).flipPostponed(reviewOn, on)));
    }

    public void flipped(UUID offerId, String contractForm, LocalDate on) {
        tell(offerId, offer -> List.of(references.sideOf(offer).flipped(contractForm, on)));
    }

    public void ended(UUID offerId, String code, LocalDate on) {
        tell(offerId, offer -> List.of(references.sideOf(offer).tenancyEnded(code, on)));
    }

    /** It did not end after all; what was taken from the count counts again. */
    public void resumed(UUID offerId, LocalDate on) {
        tell(offerId, offer -> {
            realisations.correct(offer, offer.sheet().course().keyDate(), true);
            return List.of(references.sideOf(offer).tenancyResumed(on));
        });
    }

    public void keyDateCorrected(UUID offerId, LocalDate keyDate, LocalDate on) {
        tell(offerId, offer -> {
            offer.correctKeys(keyDate);
            realisations.correct(offer, keyDate, true);
            return List.of(references.sideOf(offer).keyDateCorrected(keyDate, on));
        });
    }

    /** Only the count changes: that the tenancy ended was said before. */
    public void uncounted(UUID offerId) {
        tell(offerId, offer -> {
            realisations.correct(offer, offer.sheet().course().keyDate(), false);
            return List.of();
        });
    }

    /** Whether the provider advises to put the contract in the tenant's name. */
    public void flipAdvised(UUID caseId, String advice, LocalDate on) {
        offers.homeOf(caseId)
                .ifPresent(offer -> outbox.append(
                        new OfferEvent.OfferFlipAdvised(offer.sheet().id(), advice, on)));
    }

    private void tell(UUID offerId, Function<Offer, List<Event>> step) {
        offers.toChange(offerId)
                .filter(offer -> offer.status() == OfferStatus.HOUSED)
                .ifPresent(offer -> outbox.append(step.apply(offer)));
    }
}
