package nl.weerthuis.caseflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.caseflow.Examples;
import nl.weerthuis.caseflow.organisation.OrganisationConsumer.OrganisationRegistered;
import nl.weerthuis.platform.testing.GoldenEvents;
import org.junit.jupiter.api.Test;

class OrganisationContractTest {

    @Test
    void the_example_of_allocation_fills_the_fields_that_are_needed() {
        var example = GoldenEvents.of("allocation-region").sample("nl.weerthuis.organisation-registered.v1");

        var fact = Examples.read(example, OrganisationRegistered.class);

        assertThat(fact.organisationId()).isNotNull();
        assertThat(fact.kind()).isNotBlank();
        assertThat(fact.name()).isNotBlank();
        assertThat(fact.municipalityCodes()).isNotEmpty();
    }
}
