package nl.weerthuis.allocation.offer;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.allocation.GoldenFact;
import org.junit.jupiter.api.Test;

/** What housing promises about offers is what we read. */
class HousingContractTest {

    @Test
    void every_fact_about_an_offer_names_it() {
        assertThat(read("dwelling-reserved", HousingFact.DwellingReserved.class).offerId())
                .isNotNull();
        assertThat(read("reservation-refused", HousingFact.ReservationRefused.class))
                .hasNoNullFieldsOrProperties();
        assertThat(read("viewing-planned", HousingFact.ViewingPlanned.class)).hasNoNullFieldsOrProperties();
        assertThat(read("reservation-lapsed", HousingFact.ReservationLapsed.class))
                .hasNoNullFieldsOrProperties();
        assertThat(read("reservation-released", HousingFact.ReservationReleased.class))
                .hasNoNullFieldsOrProperties();
        assertThat(read("candidate-rejected", HousingFact.CandidateRejected.class))
                .hasNoNullFieldsOrProperties();
        assertThat(read("key-date-planned", HousingFact.KeyDatePlanned.class)).hasNoNullFieldsOrProperties();
        assertThat(read("keys-handed-over", HousingFact.KeysHandedOver.class)).hasNoNullFieldsOrProperties();
        assertThat(read("tenancy-ended", HousingFact.TenancyEnded.class)).hasNoNullFieldsOrProperties();
    }

    @Test
    void a_contract_has_form_and_dates() {
        var fact = read("tenancy-signed", HousingFact.TenancySigned.class);

        assertThat(fact.offerId()).isNotNull();
        assertThat(fact.contractForm()).isNotNull();
        assertThat(fact.plannedKeyDate()).isNotNull();
        assertThat(fact.signedOn()).isNotNull();
    }

    private static <T> T read(String fact, Class<T> shape) {
        return GoldenFact.read("housing", fact, shape);
    }
}
