package nl.weerthuis.caseflow.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.caseflow.Examples;
import nl.weerthuis.caseflow.parameter.ParameterConsumer.ParametersSet;
import nl.weerthuis.platform.testing.GoldenEvents;
import org.junit.jupiter.api.Test;

class ParameterContractTest {

    @Test
    void the_example_of_allocation_fills_the_fields_that_are_needed() {
        var example = GoldenEvents.of("allocation-region").sample("nl.weerthuis.parameters-set.v1");

        var fact = Examples.read(example, ParametersSet.class);

        assertThat(fact.region()).isNotBlank();
        assertThat(fact.validFrom()).isNotNull();
        assertThat(fact.parameters()).isNotEmpty();
    }
}
