package nl.weerthuis.allocation.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import nl.weerthuis.allocation.GoldenFact;
import org.junit.jupiter.api.Test;

/** What caseflow promises is what we read. */
class CaseflowContractTest {

    @Test
    void a_submission_names_provider_group_and_dates() {
        var fact = read("case-submitted", CaseflowFact.CaseSubmitted.class);

        assertThat(fact).hasNoNullFieldsOrProperties();
    }

    @Test
    void an_origin_has_a_basis() {
        var fact = read("origin-established", CaseflowFact.OriginEstablished.class);

        assertThat(fact.caseId()).isNotNull();
        assertThat(fact.basis()).isNotNull();
        assertThat(fact.establishedOn()).isNotNull();
    }

    @Test
    void a_profile_says_what_a_household_needs() {
        var fact = read("search-profile-changed", CaseflowFact.SearchProfileChanged.class);

        assertThat(fact).hasNoNullFieldsOrProperties();
        assertThat(fact.rooms()).isPositive();
        assertThat(fact.householdSize()).isPositive();
    }

    @Test
    void a_precondition_has_code_and_status() {
        assertThat(read("preconditions-changed", CaseflowFact.PreconditionsChanged.class))
                .hasNoNullFieldsOrProperties();
    }

    @Test
    void support_has_a_start() {
        assertThat(read("support-arranged", CaseflowFact.SupportArranged.class).startOn())
                .isNotNull();
    }

    @Test
    void a_consent_names_party_scope_and_status() {
        var fact = read("consent-changed", CaseflowFact.ConsentChanged.class);

        assertThat(fact.partyKind()).isNotNull();
        assertThat(fact.scope()).isNotNull();
        assertThat(fact.status()).isIn("GIVEN", "WITHDRAWN");
    }

    @Test
    void readiness_and_every_ending_have_a_date() {
        assertThat(read("case-ready", CaseflowFact.CaseReady.class)).hasNoNullFieldsOrProperties();
        assertThat(read("case-withdrawn", CaseflowFact.CaseWithdrawn.class)).hasNoNullFieldsOrProperties();
        assertThat(read("case-closed", CaseflowFact.CaseClosed.class)).hasNoNullFieldsOrProperties();
        assertThat(read("case-on-hold", CaseflowFact.CaseOnHold.class)).hasNoNullFieldsOrProperties();
        assertThat(read("case-reopened", CaseflowFact.CaseReopened.class)).hasNoNullFieldsOrProperties();
        assertThat(read("client-erased", CaseflowFact.ClientErased.class)).hasNoNullFieldsOrProperties();
    }

    @Test
    void another_provider_and_another_waiting_date_are_named() {
        assertThat(read("provider-changed", CaseflowFact.ProviderChanged.class)).hasNoNullFieldsOrProperties();
        assertThat(read("case-corrected", CaseflowFact.CaseCorrected.class)).hasNoNullFieldsOrProperties();
        assertThat(read("waiting-date-changed", CaseflowFact.WaitingDateChanged.class))
                .hasNoNullFieldsOrProperties();
    }

    private static <T> T read(String fact, Class<T> shape) {
        return GoldenFact.read("caseflow", fact, shape);
    }
}
