package nl.weerthuis.caseflow.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.organisation.MunicipalityOf;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.security.Callers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sight and which rows a caller of each kind and role gets; what the rows are, the API tests show. */
class CaseAccessTest {

    private static final UUID ORGANISATION = UUID.fromString("7a1d2b3c-4e5f-4a6b-8c7d-9e0f1a2b3c4d");
    private static final String LISTED = "x.liftedAt is null";
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-05-31T23:30:00Z"), ZoneId.of("Europe/Amsterdam"));

    @ParameterizedTest
    @CsvSource({
        "PROVIDER, case-worker, PROVIDER",
        "PROVIDER, provider-manager, PROVIDER",
        "PROVIDER, system, PROVIDER",
        "PROVIDER, auditor, CONTROL",
        "PROVIDER, privacy-officer, CONTROL",
        "PROVIDER, board-member, NOTHING",
        "PROVIDER, table-coordinator, NOTHING",
        "REGION, table-coordinator, COORDINATOR",
        "REGION, auditor, CONTROL",
        "REGION, privacy-officer, CONTROL",
        "REGION, case-worker, NOTHING",
        "REGION, analyst, NOTHING",
        "MUNICIPALITY, wmo-consultant, MUNICIPALITY",
        "MUNICIPALITY, auditor, NOTHING",
        "MUNICIPALITY, table-member, NOTHING",
        "CORPORATION, housing-officer, NOTHING",
        "CORPORATION, privacy-officer, NOTHING",
        "NATIONAL, analyst, NOTHING"
    })
    void each_role_counts_in_its_own_kind_of_organisation_alone(String kind, String role, Sight sight) {
        var rule = access(kind, role).readable(Purpose.AUDIT);

        assertThat(rule.sight()).isEqualTo(sight);
        assertThat(rule.clause().equals("1 = 0")).isEqualTo(sight == Sight.NOTHING);
        assertThat(rule.clause().contains(LISTED)).isEqualTo(sight != Sight.NOTHING);
    }

    @Test
    void a_provider_reads_what_is_its_own() {
        var rule = access("PROVIDER", "case-worker").readable(null);

        assertThat(rule.clause()).contains("c.providerId = :organisation", "x.caseId = c.id");
        assertThat(rule.parameters())
                .containsEntry("organisation", ORGANISATION)
                .containsEntry("self", "somebody")
                .containsEntry("own", ORGANISATION);
    }

    @Test
    void a_coordinator_reads_what_is_of_the_region() {
        var rule = access("REGION", "table-coordinator").readable(null);

        assertThat(rule.clause()).contains("c.region = :region");
        assertThat(rule.parameters()).containsEntry("region", "flevoland");
    }

    @Test
    void a_municipality_reads_what_is_assigned_or_comes_from_it() {
        var rule = access("MUNICIPALITY", "wmo-consultant").readable(null);

        assertThat(rule.clause()).contains("assignedMunicipality in :municipalities", "protectionLevel = STANDARD");
        assertThat(rule.parameters()).containsEntry("municipalities", List.of("0034", "0303"));
    }

    @Test
    void a_municipality_that_nobody_registered_reads_nothing() {
        var stranger = Callers.of("somebody", "MUNICIPALITY", UUID.randomUUID(), "flevoland", "wmo-consultant");
        var access = new CaseAccess(stranger, MunicipalityOf.codes(ORGANISATION, "0034"), CLOCK);

        assertThat(access.readable(null).clause()).isEqualTo("1 = 0");
    }

    @Test
    void who_controls_says_why_and_nobody_else_has_to() {
        assertThatThrownBy(() -> access("REGION", "auditor").readable(null))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.violations().get(0).code()).isEqualTo("purpose-required"));
        assertThat(access("PROVIDER", "privacy-officer")
                        .readable(Purpose.COMPLAINT)
                        .clause())
                .contains("c.providerId");
        assertThat(access("REGION", "auditor").readable(Purpose.COMPLAINT).clause())
                .contains("c.region");
        assertThat(access("REGION", "table-coordinator").readable(null).sight()).isEqualTo(Sight.COORDINATOR);
    }

    @ParameterizedTest
    @CsvSource({
        "PROVIDER, case-worker, true",
        "PROVIDER, system, true",
        "REGION, table-coordinator, true",
        "MUNICIPALITY, wmo-consultant, false",
        "PROVIDER, auditor, false",
        "REGION, privacy-officer, false",
        "CORPORATION, housing-officer, false"
    })
    void only_the_provider_and_the_table_change_a_case(String kind, String role, boolean changes) {
        assertThat(access(kind, role).changeable().clause().equals("1 = 0")).isEqualTo(!changes);
    }

    @ParameterizedTest
    @CsvSource({
        "PROVIDER, privacy-officer, c.providerId",
        "REGION, privacy-officer, c.region",
        "MUNICIPALITY, privacy-officer, 1 = 0",
        "PROVIDER, auditor, 1 = 0",
        "PROVIDER, case-worker, 1 = 0",
        "REGION, table-coordinator, 1 = 0"
    })
    void only_a_privacy_officer_has_somebody_erased(String kind, String role, String clause) {
        assertThat(access(kind, role).erasable().clause()).contains(clause);
    }

    @ParameterizedTest
    @CsvSource({
        "PROVIDER, case-worker, PROVIDER, e.providerId = :organisation, t.toProviderId = :organisation",
        "REGION, table-coordinator, COORDINATOR, e.region = :region, t.region = :region",
        "MUNICIPALITY, wmo-consultant, NOTHING, 1 = 0, 1 = 0",
        "REGION, auditor, NOTHING, 1 = 0, 1 = 0",
        "CORPORATION, housing-officer, NOTHING, 1 = 0, 1 = 0"
    })
    void what_stands_beside_a_case_is_its_providers_and_the_tables(
            String kind, String role, Sight sight, String expectations, String transfers) {
        var access = access(kind, role);

        assertThat(access.expectations().sight()).isEqualTo(sight);
        assertThat(access.expectations().clause()).contains(expectations);
        assertThat(access.transfers().clause()).contains(transfers);
        assertThat(access.transfers().clause().contains("x.caseId = t.caseId")).isEqualTo(sight != Sight.NOTHING);
        assertThat(access.transfers().parameters().containsKey("organisation")).isEqualTo(sight == Sight.PROVIDER);
    }

    @ParameterizedTest
    @CsvSource({
        "MUNICIPALITY, wmo-consultant, MUNICIPALITY",
        "MUNICIPALITY, table-member, NOTHING",
        "REGION, wmo-consultant, NOTHING",
        "PROVIDER, case-worker, NOTHING"
    })
    void only_the_municipality_that_receives_answers_for_it(String kind, String role, Sight sight) {
        assertThat(access(kind, role).receivable().sight()).isEqualTo(sight);
        assertThat(access(kind, role).receivable().parameters().containsKey("municipalities"))
                .isEqualTo(sight == Sight.MUNICIPALITY);
    }

    @Test
    void a_municipality_that_nobody_registered_receives_nobody() {
        var caller = Callers.of("somebody", "MUNICIPALITY", ORGANISATION, "flevoland", "wmo-consultant");

        assertThat(new CaseAccess(caller, MunicipalityOf.codes(ORGANISATION), CLOCK)
                        .receivable()
                        .sight())
                .isEqualTo(Sight.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "PROVIDER, provider-manager, PROVIDER, false",
        "PROVIDER, privacy-officer, CONTROL, false",
        "REGION, privacy-officer, CONTROL, true",
        "PROVIDER, case-worker, NOTHING, false",
        "REGION, provider-manager, NOTHING, false",
        "REGION, auditor, NOTHING, false"
    })
    void few_give_somebody_all_that_is_known_and_one_guards_the_region(
            String kind, String role, Sight sight, boolean guards) {
        assertThat(access(kind, role).exportable(Purpose.SUBJECT_REQUEST).sight())
                .isEqualTo(sight);
        assertThat(access(kind, role).guardsRegion()).isEqualTo(guards);
    }

    @ParameterizedTest
    @CsvSource({
        "CORPORATION, housing-officer, INTRODUCED",
        "CORPORATION, system, INTRODUCED",
        "CORPORATION, auditor, NOTHING",
        "PROVIDER, system, INTRODUCED",
        "PROVIDER, case-worker, INTRODUCED",
        "PROVIDER, privacy-officer, NOTHING",
        "MUNICIPALITY, wmo-consultant, INTRODUCED",
        "MUNICIPALITY, table-member, NOTHING",
        "REGION, table-coordinator, NOTHING"
    })
    void only_corporations_supporters_and_municipalities_are_introduced(String kind, String role, Sight sight) {
        assertThat(access(kind, role).introductions().sight()).isEqualTo(sight);
    }

    @Test
    void an_introduction_is_asked_for_at_this_moment_on_this_dutch_day() {
        var rule = access("CORPORATION", "housing-officer").introductions();

        assertThat(rule.clause()).contains("i.until > :now", "t.validUntil >= :today", "x.caseId = i.caseId");
        assertThat(rule.parameters())
                .containsEntry("organisation", ORGANISATION)
                .containsEntry("now", CLOCK.instant())
                .containsEntry("today", LocalDate.of(2026, 6, 1))
                .containsEntry("own", ORGANISATION);
    }

    @ParameterizedTest
    @CsvSource({
        "REGION, privacy-officer, b.region = :region, b.organisationId = :own",
        "REGION, table-coordinator, b.organisationId = :own, b.organisationId = :own",
        "PROVIDER, privacy-officer, b.organisationId = :own, b.organisationId = :own",
        "PROVIDER, provider-manager, b.organisationId = :own, b.organisationId = :own",
        "PROVIDER, case-worker, 1 = 0, 1 = 0",
        "REGION, auditor, 1 = 0, 1 = 0",
        "CORPORATION, privacy-officer, 1 = 0, 1 = 0",
        "MUNICIPALITY, privacy-officer, 1 = 0, 1 = 0"
    })
    void looks_in_an_emergency_are_watched_over_by_few_and_answered_in_the_own_organisation(
            String kind, String role, String watched, String answered) {
        assertThat(access(kind, role).breakGlasses().clause()).contains(watched);
        assertThat(access(kind, role).breakGlassesToDecide().clause()).contains(answered);
        assertThat(access(kind, role).breakGlasses().parameters().containsKey("region"))
                .isEqualTo(watched.contains("region"));
    }

    @ParameterizedTest
    @CsvSource({
        "PROVIDER, case-worker, true",
        "PROVIDER, provider-manager, true",
        "PROVIDER, system, true",
        "PROVIDER, auditor, false",
        "REGION, table-coordinator, false",
        "REGION, case-worker, false"
    })
    void only_who_works_at_a_provider_has_clients(String kind, String role, boolean has) {
        var access = access(kind, role);

        if (has) {
            assertThat(access.provider()).isEqualTo(ORGANISATION);
        } else {
            assertThatThrownBy(access::provider).isInstanceOf(Problem.class).hasMessage("forbidden");
        }
        assertThat(access.organisation()).isEqualTo(ORGANISATION);
        assertThat(access.region()).isEqualTo("flevoland");
        assertThat(access.subject()).isEqualTo("somebody");
    }

    @Test
    void a_rule_stands_beside_the_conditions_of_the_query_and_never_loosens_them() {
        var rule = access("PROVIDER", "case-worker").readable(null);

        assertThat(rule.and("c.id = :id")).isEqualTo("(%s) and c.id = :id".formatted(rule.clause()));
        assertThat(rule.with(java.util.Map.of("id", 1)))
                .containsEntry("id", 1)
                .containsEntry("organisation", ORGANISATION);
    }

    private static CaseAccess access(String kind, String role) {
        var caller = Callers.of("somebody", kind, ORGANISATION, "flevoland", role);
        return new CaseAccess(caller, MunicipalityOf.codes(ORGANISATION, "0034", "0303"), CLOCK);
    }
}
