package nl.weerthuis.reporting.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.export.ExportPurpose;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.security.Callers;
import nl.weerthuis.reporting.access.CaseAccess.Sight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cases somebody finds, and which of their fields are empty. */
class CaseAccessTest {

    private static final UUID OWN = UUID.randomUUID();
    private static final List<String> SECRETS = List.of(
            "provider_id",
            "target_group",
            "municipality_code",
            "assignment_basis",
            "origin_basis",
            "origin_municipality",
            "exception_code");

    @ParameterizedTest
    @CsvSource({
        "PROVIDER, case-worker, provider_id = ?, WHOLE",
        "PROVIDER, provider-manager, provider_id = ?, WHOLE",
        "PROVIDER, system, provider_id = ?, WHOLE",
        "PROVIDER, table-coordinator, false, MASKED",
        "PROVIDER, analyst, false, MASKED",
        "MUNICIPALITY, wmo-consultant, municipality_code in, MASKED",
        "MUNICIPALITY, system, municipality_code in, MASKED",
        "MUNICIPALITY, case-worker, false, MASKED",
        "REGION, table-coordinator, region_case where region = ?, WHOLE",
        "REGION, policy-adviser, false, MASKED",
        "REGION, system, false, MASKED",
        "CORPORATION, system, false, MASKED",
        "CORPORATION, housing-officer, false, MASKED",
        "NATIONAL, analyst, false, MASKED"
    })
    void kind_and_role_decide(String kind, String role, String condition, Sight sight) {
        var scope = scope(kind, role);

        assertThat(scope.condition()).contains(condition);
        assertThat(scope.sight()).isEqualTo(sight);
        assertThat(scope.values().isEmpty()).isEqualTo(condition.equals("false"));
    }

    @ParameterizedTest
    @CsvSource({
        "PROVIDER, provider-manager, provider_id = ?",
        "PROVIDER, privacy-officer, provider_id = ?",
        "REGION, privacy-officer, region_case where region = ?",
        "REGION, provider-manager, false",
        "REGION, table-coordinator, false",
        "PROVIDER, case-worker, false",
        "CORPORATION, privacy-officer, false",
        "MUNICIPALITY, privacy-officer, false"
    })
    void all_that_is_known_is_given_out_by_a_manager_or_a_privacy_officer(String kind, String role, String condition) {
        var scope = access(kind, role).custody(Optional.of(ExportPurpose.SUBJECT_REQUEST));

        assertThat(scope.condition()).contains(condition);
        assertThat(scope.values())
                .isEqualTo(
                        condition.equals("false")
                                ? List.of()
                                : List.of(kind.equals("REGION") ? "flevoland" : OWN, "somebody", OWN));
    }

    @Test
    void who_only_controls_says_why() {
        assertThat(access("PROVIDER", "provider-manager")
                        .custody(Optional.empty())
                        .condition())
                .contains("provider_id = ?");
        for (var asking : List.of(access("PROVIDER", "privacy-officer"), access("REGION", "provider-manager"))) {
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> asking.custody(Optional.empty()));
        }
        assertThat(access("PROVIDER", "provider-manager").organisation()).isEqualTo(OWN);
    }

    @Test
    void whoever_finds_cases_finds_none_that_they_are_kept_away_from() {
        assertThat(scope("PROVIDER", "case-worker").values()).containsExactly(OWN, "somebody", OWN);
        assertThat(scope("MUNICIPALITY", "system").values()).containsExactly(OWN, "somebody", OWN);
        assertThat(scope("REGION", "table-coordinator").values()).containsExactly("flevoland", "somebody", OWN);
        assertThat(scope("REGION", "table-coordinator").condition())
                .startsWith("(case_id in (select case_id from region_case where region = ?)) and case_id not in (")
                .contains("from case_conflict where subject = ? or subject is null and organisation_id = ?)");
    }

    @Test
    void of_a_protected_case_whatever_leads_to_the_door_is_empty_where_it_is_masked() {
        var masked = new CaseScope("true", List.of(), Sight.MASKED).visible();
        var whole = new CaseScope("true", List.of(), Sight.WHOLE).visible();

        for (var column : SECRETS) {
            assertThat(masked).contains("case when protected then null else %s end as %s".formatted(column, column));
            assertThat(whole).contains(", " + column).doesNotContain("else %s end".formatted(column));
        }
    }

    @Test
    void what_is_visible_are_the_submitted_cases_of_the_scope_and_nothing_beside_them() {
        assertThat(scope("PROVIDER", "case-worker").visible())
                .contains("'PROTECTED' else 'STANDARD' end as protection_level", "select ", "case_id, state, since")
                .contains("from case_standing where submitted_on is not null and (")
                .contains(scope("PROVIDER", "case-worker").condition());
    }

    private static CaseScope scope(String kind, String role) {
        return access(kind, role).scope();
    }

    private static CaseAccess access(String kind, String role) {
        return new CaseAccess(Callers.of("somebody", kind, OWN, "flevoland", role));
    }
}
