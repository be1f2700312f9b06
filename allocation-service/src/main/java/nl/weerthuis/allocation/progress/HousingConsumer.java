package nl.weerthuis.allocation.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.offer.OfferProgress;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;

/** Hears what became of the dwellings that were offered. */
@ApplicationScoped
class HousingConsumer implements EventConsumer {

    private final OfferProgress progress;

    HousingConsumer(OfferProgress progress) {
        this.progress = progress;
    }

    @Override
    public Set<String> channels() {
        return Set.of("housing");
    }

    @Override
    public void on(Envelope event) {
        switch (event.type()) {
            case "nl.weerthuis.dwelling-reserved.v1" -> progress.reserved(offer(event));
            case "nl.weerthuis.reservation-refused.v1" -> progress.reservationRefused(offer(event));
            case "nl.weerthuis.viewing-planned.v1" ->
                progress.viewingPlanned(
                        offer(event), event.as(HousingFact.ViewingPlanned.class).at());
            case "nl.weerthuis.tenancy-signed.v1" ->
                progress.contracted(
                        offer(event), event.as(HousingFact.TenancySigned.class).contract());
            case "nl.weerthuis.key-date-planned.v1" ->
                progress.keyDatePlanned(
                        offer(event), event.as(HousingFact.KeyDatePlanned.class).plannedKeyDate());
            case "nl.weerthuis.keys-handed-over.v1" ->
                progress.housed(
                        offer(event), event.as(HousingFact.KeysHandedOver.class).keyDate());
            default -> ended(event);
        }
    }

    private void ended(Envelope event) {
        switch (event.type()) {
            case "nl.weerthuis.candidate-rejected.v1" ->
                progress.candidateRejected(
                        offer(event),
                        event.as(HousingFact.CandidateRejected.class).code());
            case "nl.weerthuis.reservation-lapsed.v1" -> progress.lapsed(offer(event));
            case "nl.weerthuis.reservation-released.v1" -> progress.released(offer(event));
            case "nl.weerthuis.tenancy-ended.v1" -> progress.tenancyEnded(offer(event));
            case "nl.weerthuis.vacancy-withdrawn.v1" -> {
                if (offer(event) != null) {
                    progress.vacancyWithdrawn(offer(event));
                }
            }
            default -> {} // Nothing else concerns an offer.
        }
    }

    /** Absent where a vacancy ends that nobody was offered. */
    private static UUID offer(Envelope event) {
        return event.as(HousingFact.AboutOffer.class).offerId();
    }
}
