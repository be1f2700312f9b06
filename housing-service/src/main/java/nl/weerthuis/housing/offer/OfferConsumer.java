package nl.weerthuis.housing.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.housing.rent.RecordVerdict;
import nl.weerthuis.housing.rent.Verdict;
import nl.weerthuis.housing.reservation.ConfirmReservation;
import nl.weerthuis.housing.reservation.ExtendReservation;
import nl.weerthuis.housing.reservation.ReserveForOffer;
import nl.weerthuis.housing.tenancy.EndUnstartedTenancy;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;

/** What becomes of a dwelling when allocation offers it. */
@ApplicationScoped
class OfferConsumer implements EventConsumer {

    private final ReserveForOffer reserveForOffer;
    private final ExtendReservation extendReservation;
    private final ConfirmReservation confirmReservation;
    private final EndUnstartedTenancy endUnstartedTenancy;
    private final RecordVerdict recordVerdict;

    OfferConsumer(
            ReserveForOffer reserveForOffer,
            ExtendReservation extendReservation,
            ConfirmReservation confirmReservation,
            EndUnstartedTenancy endUnstartedTenancy,
            RecordVerdict recordVerdict) {
        this.reserveForOffer = reserveForOffer;
        this.extendReservation = extendReservation;
        this.confirmReservation = confirmReservation;
        this.endUnstartedTenancy = endUnstartedTenancy;
        this.recordVerdict = recordVerdict;
    }

    /** Without a verdict where no rules were known to judge by. */
    record OfferRequested(
            UUID offerId,
            UUID dwellingId,
            Instant until,
            String contractForm,
            Verdict rentVerdict,
            String rentRuleSet,
            LocalDate requestedOn) {}

    record OfferAccepted(UUID offerId, LocalDate acceptedOn) {}

    record OfferConfirmed(UUID offerId) {}

    record OfferClosed(UUID offerId) {}

    @Override
    public Set<String> channels() {
        return Set.of("allocation-offer");
    }

    @Override
    public void on(Envelope event) {
        switch (event.type()) {
            case "nl.weerthuis.offer-requested.v1" -> {
                var requested = event.as(OfferRequested.class);
                reserveForOffer.handle(new ReserveForOffer.Command(
                        requested.offerId(), requested.dwellingId(), requested.until(), requested.contractForm()));
                verdict(requested);
            }
            case "nl.weerthuis.offer-accepted.v1" -> {
                var accepted = event.as(OfferAccepted.class);
                extendReservation.handle(new ExtendReservation.Command(accepted.offerId(), accepted.acceptedOn()));
            }
            case "nl.weerthuis.offer-confirmed.v1" ->
                confirmReservation.handle(event.as(OfferConfirmed.class).offerId());
            case "nl.weerthuis.offer-closed.v1" ->
                endUnstartedTenancy.handle(event.as(OfferClosed.class).offerId());
            default -> {
                // Nothing else about an offer concerns its dwelling.
            }
        }
    }

    private void verdict(OfferRequested requested) {
        if (requested.rentVerdict() != null) {
            recordVerdict.handle(new RecordVerdict.Command(
                    requested.offerId(),
                    requested.dwellingId(),
                    requested.rentVerdict(),
                    requested.rentRuleSet(),
                    requested.requestedOn()));
        }
    }
}
