package nl.weerthuis.allocation.dwelling;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.allocation.GoldenFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What housing promises about dwellings is what we read. */
class HousingContractTest {

    @Test
    void a_dwelling_says_where_and_what_it_is() {
        var fact = read("dwelling-registered", HousingFact.DwellingRegistered.class);

        assertThat(fact.dwellingId()).isNotNull();
        assertThat(fact.corporationId()).isNotNull();
        assertThat(fact.municipalityCode()).matches("[0-9]{4}");
        assertThat(fact.housingForm()).isNotNull();
        assertThat(fact.rooms()).isPositive();
    }

    @Test
    void a_vacancy_says_for_how_much_and_from_when() {
        var fact = read("vacancy-announced", HousingFact.VacancyAnnounced.class);

        assertThat(fact).hasNoNullFieldsOrProperties();
        assertThat(fact.rentCents()).isPositive();
        assertThat(read("vacancy-withdrawn", HousingFact.VacancyWithdrawn.class).dwellingId())
                .isNotNull();
    }

    @Test
    void a_capacity_has_limit_and_period() {
        var fact = read("capacity-set", HousingFact.CapacitySet.class);

        assertThat(fact).hasNoNullFieldsOrProperties();
        assertThat(fact.periodMonths()).isPositive();
    }

    @Test
    void a_reservation_and_keys_name_their_hold() {
        assertThat(read("dwelling-reserved", HousingFact.DwellingReserved.class))
                .hasNoNullFieldsOrProperties();
        assertThat(read("keys-handed-over", HousingFact.KeysHandedOver.class)).hasNoNullFieldsOrProperties();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reservation-lapsed", "reservation-released", "candidate-rejected", "tenancy-ended"})
    void every_end_of_a_hold_names_it(String fact) {
        assertThat(read(fact, HousingFact.ReservationOver.class).offerId()).isNotNull();
    }

    private static <T> T read(String fact, Class<T> shape) {
        return GoldenFact.read("housing", fact, shape);
    }
}
