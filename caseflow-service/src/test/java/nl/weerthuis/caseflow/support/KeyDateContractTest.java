package nl.weerthuis.caseflow.support;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.caseflow.Examples;
import nl.weerthuis.caseflow.support.KeyDateConsumer.KeysPlanned;
import nl.weerthuis.platform.testing.GoldenEvents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyDateContractTest {

    @ParameterizedTest
    @ValueSource(strings = {"nl.weerthuis.case-contracted.v1", "nl.weerthuis.case-key-date-planned.v1"})
    void the_examples_of_allocation_fill_the_fields_that_are_needed(String type) {
        var fact = Examples.read(GoldenEvents.of("allocation-case").sample(type), KeysPlanned.class);

        assertThat(fact.caseId()).isNotNull();
        assertThat(fact.plannedKeyDate()).isNotNull();
    }
}
