package nl.weerthuis.housing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightsTest {

    private static final UUID OWN = UUID.randomUUID();
    private static final Set<String> ALMERE = Set.of("0034");

    private static Rights rights(String kind, String role) {
        return new Rights(
                kind, Set.of(role), OWN, "flevoland", organisation -> organisation.equals(OWN) ? ALMERE : Set.of());
    }

    /** Own, on its soil, of the region, or none: dwellings, holds, targets, capacities. */
    @ParameterizedTest
    @CsvSource({
        "CORPORATION,housing-officer,own,own,own,region",
        "CORPORATION,system,own,own,own,region",
        "CORPORATION,policy-adviser,none,none,none,none",
        "CORPORATION,table-coordinator,none,none,none,none",
        "REGION,table-coordinator,region,region,region,region",
        "REGION,policy-adviser,none,none,region,region",
        "REGION,housing-officer,none,none,none,none",
        "REGION,operator,none,none,none,none",
        "MUNICIPALITY,wmo-consultant,soil,none,soil,region",
        "MUNICIPALITY,policy-adviser,soil,none,soil,region",
        "MUNICIPALITY,system,none,none,none,none",
        "PROVIDER,housing-officer,none,none,none,none",
        "PROVIDER,table-coordinator,none,none,none,none",
        "PROVIDER,wmo-consultant,none,none,none,none"
    })
    void rows_follow_from_kind_and_role(
            String kind, String role, String dwellings, String holds, String targets, String capacities) {
        var rights = rights(kind, role);

        assertThat(rights.dwellings()).isEqualTo(rows(dwellings, "details.municipalityCode"));
        assertThat(rights.holds()).isEqualTo(rows(holds, ""));
        assertThat(rights.targets()).isEqualTo(rows(targets, "municipalityCode"));
        assertThat(rights.capacities()).isEqualTo(rows(capacities, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "CORPORATION,privacy-officer,own",
        "REGION,privacy-officer,region",
        "MUNICIPALITY,privacy-officer,none",
        "PROVIDER,privacy-officer,none",
        "CORPORATION,housing-officer,none",
        "REGION,table-coordinator,none"
    })
    void all_that_is_known_of_a_home_is_given_out_by_a_privacy_officer(String kind, String role, String reach) {
        assertThat(rights(kind, role).custody()).isEqualTo(rows(reach, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "CORPORATION,housing-officer,CORPORATION,false",
        "CORPORATION,system,,false",
        "MUNICIPALITY,wmo-consultant,MUNICIPALITY,true",
        "MUNICIPALITY,policy-adviser,MUNICIPALITY,true",
        "MUNICIPALITY,table-member,,false",
        "REGION,table-coordinator,,true",
        "REGION,policy-adviser,,true",
        "PROVIDER,housing-officer,,false"
    })
    void both_parties_sign_and_all_but_a_corporation_see_groups(
            String kind, String role, Signatory party, boolean groups) {
        var rights = rights(kind, role);

        assertThat(rights.seesGroups()).isEqualTo(groups);
        if (party == null) {
            assertThatThrownBy(rights::signatory).isInstanceOf(Problem.class);
        } else {
            assertThat(rights.signatory()).isEqualTo(party);
        }
    }

    @Test
    void an_agreement_is_seen_by_its_parties_and_the_region() {
        assertThat(rights("CORPORATION", "system").agreements())
                .isEqualTo(new Rows("array_contains(corporationIds, :own)", Map.of("own", OWN)));
        assertThat(rights("CORPORATION", "system").ownCorporation()).contains(OWN);
        assertThat(rights("MUNICIPALITY", "wmo-consultant").agreements()).isEqualTo(rows("soil", "municipalityCode"));
        assertThat(rights("REGION", "policy-adviser").agreements()).isEqualTo(rows("region", ""));
        assertThat(rights("REGION", "policy-adviser").ownCorporation()).isEmpty();
        assertThat(rights("PROVIDER", "system").agreements()).isEqualTo(Rows.none());
    }

    private static Rows rows(String reach, String soil) {
        return switch (reach) {
            case "own" -> new Rows("corporationId = :own", Map.of("own", OWN));
            case "region" -> new Rows("region = :region", Map.of("region", "flevoland"));
            case "soil" -> new Rows(soil + " in :municipalities", Map.of("municipalities", ALMERE));
            default -> new Rows("1 = 0", Map.of());
        };
    }

    @Test
    void a_municipality_that_is_not_known_yet_sees_nothing() {
        var unknown = new Rights("MUNICIPALITY", Set.of("wmo-consultant"), OWN, "flevoland", organisation -> Set.of());

        assertThat(unknown.dwellings()).isEqualTo(Rows.none());
        assertThat(unknown.targets()).isEqualTo(Rows.none());
    }

    @ParameterizedTest
    @CsvSource({
        "CORPORATION,housing-officer,true,true,false,false",
        "CORPORATION,system,true,true,false,false",
        "CORPORATION,table-coordinator,false,false,false,false",
        "REGION,table-coordinator,true,false,true,true",
        "REGION,policy-adviser,false,false,false,true",
        "REGION,housing-officer,false,false,false,false",
        "MUNICIPALITY,wmo-consultant,false,false,false,false",
        "MUNICIPALITY,policy-adviser,false,false,false,false",
        "PROVIDER,system,false,false,false,false"
    })
    void verbs_follow_from_kind_and_role(
            String kind, String role, boolean addresses, boolean supply, boolean holds, boolean plans) {
        var rights = rights(kind, role);

        assertThat(rights.seesAddresses()).isEqualTo(addresses);
        check(supply, () -> assertThat(rights.corporation()).isEqualTo(OWN));
        check(holds, rights::requireCoordinator);
        check(plans, () -> assertThat(rights.plannedRegion()).isEqualTo("flevoland"));
    }

    @Test
    void an_office_plans_on_its_own_soil_or_where_nobody_else_does() {
        var known = rights("REGION", "table-coordinator");
        var unknown = new Rights("REGION", Set.of("policy-adviser"), OWN, "flevoland", organisation -> Set.of());

        check(true, () -> known.requirePlannedSoil("0034", code -> true));
        check(false, () -> known.requirePlannedSoil("0193", code -> false));
        check(true, () -> unknown.requirePlannedSoil("0193", code -> false));
        check(false, () -> unknown.requirePlannedSoil("0193", "0193"::equals));
    }

    private static void check(boolean allowed, ThrowingCallable verb) {
        if (allowed) {
            assertThatCode(verb).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(verb)
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo("forbidden"));
        }
    }

    @Test
    void rows_are_only_narrowed() {
        var rows = Rows.where("a = :a", "a", 1);

        assertThat(rows.and("b = :b", "b", 2)).isEqualTo(new Rows("(a = :a) and (b = :b)", Map.of("a", 1, "b", 2)));
        assertThat(rows.andIfGiven("b = :b", "b", 2)).isEqualTo(rows.and("b = :b", "b", 2));
        assertThat(rows.andIfGiven("b = :b", "b", null)).isEqualTo(rows);
        assertThat(Rows.none().condition()).isEqualTo("1 = 0");
    }
}
