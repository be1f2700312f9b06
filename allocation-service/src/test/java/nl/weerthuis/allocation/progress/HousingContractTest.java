package nl.weerthuis.allocation.progress;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.allocation.GoldenFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What housing promises about offers is what we read. */
class HousingContractTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dwelling-reserved",
                "reservation-refused",
                "viewing-planned",
                "reservation-lapsed",
                "reservation-released",
                "candidate-rejected",
                "vacancy-withdrawn",
                "tenancy-signed",
                "key-date-planned",
                "keys-handed-over",
                "tenancy-ended",
                "flip-postponed",
                "tenancy-flipped",
                "key-date-corrected",
                "tenancy-resumed",
                "home-uncounted",
                "signal-raised"
            })
    void every_fact_about_an_offer_names_it(String fact) {
        assertThat(read(fact, HousingFact.AboutOffer.class).offerId()).isNotNull();
    }

    @Test
    void facts_bring_what_the_case_is_to_hear() {
        assertThat(read("viewing-planned", HousingFact.ViewingPlanned.class)).hasNoNullFieldsOrProperties();
        assertThat(read("candidate-rejected", HousingFact.CandidateRejected.class))
                .hasNoNullFieldsOrProperties();
        assertThat(read("key-date-planned", HousingFact.KeyDatePlanned.class)).hasNoNullFieldsOrProperties();
        assertThat(read("keys-handed-over", HousingFact.KeysHandedOver.class)).hasNoNullFieldsOrProperties();
    }

    @Test
    void facts_bring_what_becomes_of_a_home() {
        assertThat(read("flip-postponed", TenureConsumer.FlipPostponed.class)).hasNoNullFieldsOrProperties();
        assertThat(read("tenancy-flipped", TenureConsumer.TenancyFlipped.class)).hasNoNullFieldsOrProperties();
        assertThat(read("tenancy-ended", TenureConsumer.TenancyEnded.class)).hasNoNullFieldsOrProperties();
        assertThat(read("tenancy-resumed", TenureConsumer.TenancyResumed.class)).hasNoNullFieldsOrProperties();
        assertThat(read("key-date-corrected", TenureConsumer.KeyDateCorrected.class))
                .hasNoNullFieldsOrProperties();
        assertThat(read("signal-raised", TenureConsumer.SignalRaised.class)).hasNoNullFieldsOrProperties();
        assertThat(GoldenFact.read("caseflow", "signal-answered", TenureConsumer.SignalAnswered.class))
                .hasNoNullFieldsOrProperties();
        assertThat(GoldenFact.read("caseflow", "flip-advised", TenureConsumer.FlipAdvised.class))
                .hasNoNullFieldsOrProperties();
    }

    @Test
    void a_contract_has_form_and_dates() {
        var contract = read("tenancy-signed", HousingFact.TenancySigned.class).contract();

        assertThat(contract.form()).isNotNull();
        assertThat(contract.plannedKeyDate()).isNotNull();
        assertThat(contract.signedOn()).isNotNull();
    }

    private static <T> T read(String fact, Class<T> shape) {
        return GoldenFact.read("housing", fact, shape);
    }
}
