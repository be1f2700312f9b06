package nl.weerthuis.allocation.dwelling;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;

/** Keeps what is known of dwellings, holds and capacities. Before the consumer that follows the offers. */
@ApplicationScoped
@Priority(100)
class HousingConsumer implements EventConsumer {

    private final DwellingRepository dwellings;

    HousingConsumer(DwellingRepository dwellings) {
        this.dwellings = dwellings;
    }

    @Override
    public Set<String> channels() {
        return Set.of("housing");
    }

    @Override
    public void on(Envelope event) {
        switch (event.type()) {
            case "nl.weerthuis.dwelling-registered.v1" -> {
                var fact = event.as(HousingFact.DwellingRegistered.class);
                dwellings.opened(fact.dwellingId()).registered(fact);
            }
            case "nl.weerthuis.vacancy-announced.v1" -> {
                var fact = event.as(HousingFact.VacancyAnnounced.class);
                dwellings.opened(fact.dwellingId()).announced(fact);
            }
            case "nl.weerthuis.vacancy-withdrawn.v1" -> withdrawn(event.as(HousingFact.VacancyWithdrawn.class));
            case "nl.weerthuis.capacity-set.v1" -> capacity(event.as(HousingFact.CapacitySet.class));
            default -> held(event);
        }
    }

    private void held(Envelope event) {
        switch (event.type()) {
            case "nl.weerthuis.dwelling-reserved.v1" -> {
                var fact = event.as(HousingFact.DwellingReserved.class);
                dwellings.openedHold(fact.offerId()).reserved(fact.dwellingId());
            }
            case "nl.weerthuis.keys-handed-over.v1" -> {
                var fact = event.as(HousingFact.KeysHandedOver.class);
                dwellings.openedHold(fact.offerId()).housed(fact.keyDate());
            }
            case "nl.weerthuis.reservation-lapsed.v1",
                    "nl.weerthuis.reservation-released.v1",
                    "nl.weerthuis.candidate-rejected.v1",
                    "nl.weerthuis.tenancy-ended.v1" ->
                dwellings
                        .openedHold(event.as(HousingFact.ReservationOver.class).offerId())
                        .over();
            default -> {} // Nothing else changes whether a dwelling is free.
        }
    }

    private void capacity(HousingFact.CapacitySet fact) {
        dwellings
                .capacity(fact.capacityId())
                .ifPresentOrElse(known -> known.set(fact), () -> dwellings.keep(new NeighbourhoodCapacity(fact)));
    }

    private void withdrawn(HousingFact.VacancyWithdrawn fact) {
        dwellings.opened(fact.dwellingId()).withdrawn();
        if (fact.offerId() != null) {
            dwellings.openedHold(fact.offerId()).over();
        }
    }
}
