package nl.weerthuis.caseflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.caseflow.Examples;
import nl.weerthuis.caseflow.organisation.OrganisationConsumer.AccessRestored;
import nl.weerthuis.caseflow.organisation.OrganisationConsumer.AccessWithdrawn;
import nl.weerthuis.platform.testing.GoldenEvents;
import org.junit.jupiter.api.Test;

class MembershipContractTest {

    @Test
    void the_example_of_a_withdrawal_fills_the_fields_that_are_needed() {
        var example = GoldenEvents.of("allocation-region").sample("nl.weerthuis.access-withdrawn.v1");

        var fact = Examples.read(example, AccessWithdrawn.class);

        assertThat(fact.subject()).isNotBlank();
        assertThat(fact.organisationId()).isNotNull();
        assertThat(fact.roles()).isNotNull();
        assertThat(fact.withdrawnOn()).isNotNull();
    }

    @Test
    void the_example_of_a_restoration_fills_the_fields_that_are_needed() {
        var example = GoldenEvents.of("allocation-region").sample("nl.weerthuis.access-restored.v1");

        var fact = Examples.read(example, AccessRestored.class);

        assertThat(fact.subject()).isNotBlank();
        assertThat(fact.organisationId()).isNotNull();
    }
}
