package nl.weerthuis.allocation.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.allocation.event.ContractForm;
import nl.weerthuis.allocation.offer.Contract;

/** The fields of housing's facts about offers that allocation needs. */
sealed interface HousingFact {

    record AboutOffer(UUID offerId) implements HousingFact {}

    record ViewingPlanned(Instant at) implements HousingFact {}

    record CandidateRejected(String code) implements HousingFact {}

    record TenancySigned(
            ContractForm contractForm, LocalDate plannedKeyDate, LocalDate flipReviewOn, LocalDate signedOn)
            implements HousingFact {

        Contract contract() {
            return new Contract(contractForm, plannedKeyDate, flipReviewOn, signedOn);
        }
    }

    record KeyDatePlanned(LocalDate plannedKeyDate) implements HousingFact {}

    record KeysHandedOver(LocalDate keyDate) implements HousingFact {}
}
