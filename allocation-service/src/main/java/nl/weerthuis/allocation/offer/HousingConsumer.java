package nl.weerthuis.allocation.offer;

import static nl.weerthuis.allocation.offer.OfferStatus.CANDIDATE_REJECTED;
import static nl.weerthuis.allocation.offer.OfferStatus.LAPSED;
import static nl.weerthuis.allocation.offer.OfferStatus.NOT_PROCEEDED;
import static nl.weerthuis.allocation.offer.OfferStatus.WITHDRAWN_BY_LANDLORD;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;

/** Hears what became of the dwellings that were offered. */
@ApplicationScoped
class HousingConsumer implements EventConsumer {

    private final FollowHousing follow;

    HousingConsumer(FollowHousing follow) {
        this.follow = follow;
    }

    @Override
    public Set<String> channels() {
        return Set.of("housing");
    }

    @Override
    public void on(Envelope event) {
        switch (event.type()) {
            case "nl.weerthuis.dwelling-reserved.v1" ->
                follow.reserved(event.as(HousingFact.DwellingReserved.class).offerId());
            case "nl.weerthuis.reservation-refused.v1" ->
                follow.handle(
                        event.as(HousingFact.ReservationRefused.class).offerId(),
                        (offer, today, side) -> offer.reservationRefused(today));
            case "nl.weerthuis.viewing-planned.v1" -> {
                var fact = event.as(HousingFact.ViewingPlanned.class);
                follow.handle(fact.offerId(), (offer, today, side) -> offer.planViewing(fact.at(), side));
            }
            case "nl.weerthuis.tenancy-signed.v1" -> {
                var fact = event.as(HousingFact.TenancySigned.class);
                follow.handle(fact.offerId(), (offer, today, side) -> offer.contracted(fact, side));
            }
            case "nl.weerthuis.key-date-planned.v1" -> {
                var fact = event.as(HousingFact.KeyDatePlanned.class);
                follow.handle(
                        fact.offerId(), (offer, today, side) -> offer.keyDatePlanned(fact.plannedKeyDate(), side));
            }
            case "nl.weerthuis.keys-handed-over.v1" -> {
                var fact = event.as(HousingFact.KeysHandedOver.class);
                follow.housed(fact.offerId(), fact.keyDate());
            }
            default -> ended(event);
        }
    }

    private void ended(Envelope event) {
        switch (event.type()) {
            case "nl.weerthuis.candidate-rejected.v1" -> {
                var fact = event.as(HousingFact.CandidateRejected.class);
                close(fact.offerId(), CANDIDATE_REJECTED, fact.code());
            }
            case "nl.weerthuis.reservation-lapsed.v1" ->
                close(event.as(HousingFact.ReservationLapsed.class).offerId(), LAPSED, null);
            case "nl.weerthuis.vacancy-withdrawn.v1" -> {
                var offerId = event.as(HousingFact.VacancyWithdrawn.class).offerId();
                if (offerId != null) {
                    close(offerId, WITHDRAWN_BY_LANDLORD, null);
                }
            }
            case "nl.weerthuis.reservation-released.v1" ->
                close(
                        event.as(HousingFact.ReservationReleased.class).offerId(),
                        NOT_PROCEEDED,
                        WithdrawalCode.RESERVATION_RELEASED.name());
            case "nl.weerthuis.tenancy-ended.v1" ->
                close(
                        event.as(HousingFact.TenancyEnded.class).offerId(),
                        NOT_PROCEEDED,
                        WithdrawalCode.TENANCY_ENDED.name());
            default -> {} // Nothing else concerns an offer.
        }
    }

    private void close(UUID offerId, OfferStatus ending, String code) {
        follow.handle(offerId, (offer, today, side) -> offer.close(ending, code, today, side));
    }
}
