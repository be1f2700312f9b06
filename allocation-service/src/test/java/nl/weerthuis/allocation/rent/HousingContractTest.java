package nl.weerthuis.allocation.rent;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.allocation.GoldenFact;
import org.junit.jupiter.api.Test;

/** What housing promises about the rules is what we read. */
class HousingContractTest {

    @Test
    void rules_hold_from_a_day_on_and_have_numbers() {
        var fact = GoldenFact.read("housing", "rent-rules-set", RuleSetConsumer.RentRulesSet.class);

        assertThat(fact).hasNoNullFieldsOrProperties();
        assertThat(fact.figures()).containsKeys("RENT_CAP_SMALL", "SMALL_HOUSEHOLD_MOST", "YOUTH_BOUNDARY");
        assertThat(fact.temporaryGrounds()).isNotEmpty();
    }
}
