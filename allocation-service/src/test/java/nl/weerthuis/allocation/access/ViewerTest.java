package nl.weerthuis.allocation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.allocation.access.Sight.Breadth;
import nl.weerthuis.allocation.conflict.ListedFor;
import nl.weerthuis.allocation.organisation.PartiesOf;
import nl.weerthuis.platform.access.Access;
import nl.weerthuis.platform.access.NotedAccesses;
import nl.weerthuis.platform.export.ExportPurpose;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.security.Callers;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far the caller of a request sees, with what is known of the region and of conflicts. */
class ViewerTest {

    private static final UUID OWN = UUID.randomUUID();
    private static final UUID PARTY = UUID.randomUUID();
    private static final UUID CONFLICTED = UUID.randomUUID();

    private final NotedAccesses log = new NotedAccesses();

    @ParameterizedTest
    @CsvSource({
        "REGION, table-coordinator, EVERYTHING, true, false",
        "REGION, policy-adviser, FIGURES, true, false",
        "PROVIDER, case-worker, OWN_CASES, false, false",
        "CORPORATION, housing-officer, OWN_DWELLINGS, false, false",
        "MUNICIPALITY, wmo-consultant, OWN_MUNICIPALITIES, false, true",
        "REGION, operator, NOTHING, false, false"
    })
    void parties_and_municipalities_are_known_to_who_needs_them(
            String kind, String role, Breadth breadth, boolean parties, boolean municipalities) {
        assertThat(viewer(kind, role).sight())
                .isEqualTo(new Sight(
                        breadth,
                        OWN,
                        "flevoland",
                        parties ? Set.of(OWN, PARTY) : Set.of(),
                        municipalities ? Set.of("0034") : Set.of(),
                        Set.of(CONFLICTED)));
    }

    @ParameterizedTest
    @CsvSource({
        "PROVIDER, provider-manager, OWN_CASES, false",
        "PROVIDER, privacy-officer, OWN_CASES, false",
        "REGION, privacy-officer, EVERYTHING, true",
        "REGION, provider-manager, NOTHING, false",
        "REGION, table-coordinator, NOTHING, false",
        "PROVIDER, case-worker, NOTHING, false",
        "CORPORATION, privacy-officer, NOTHING, false",
        "MUNICIPALITY, privacy-officer, NOTHING, false"
    })
    void all_that_is_known_is_given_out_by_a_manager_or_a_privacy_officer(
            String kind, String role, Breadth breadth, boolean parties) {
        assertThat(viewer(kind, role).custody(Optional.of(ExportPurpose.SUBJECT_REQUEST)))
                .isEqualTo(new Sight(
                        breadth,
                        OWN,
                        "flevoland",
                        parties ? Set.of(OWN, PARTY) : Set.of(),
                        Set.of(),
                        Set.of(CONFLICTED)));
    }

    @Test
    void who_only_controls_says_why() {
        assertThat(viewer("PROVIDER", "provider-manager")
                        .custody(Optional.empty())
                        .breadth())
                .isEqualTo(Breadth.OWN_CASES);
        declines("invalid-input", () -> viewer("PROVIDER", "privacy-officer").custody(Optional.empty()));
        declines("invalid-input", () -> viewer("REGION", "privacy-officer").custody(Optional.empty()));
        declines("invalid-input", () -> viewer("REGION", "provider-manager").custody(Optional.empty()));
    }

    @Test
    void who_acts_is_the_organisation_of_the_caller() {
        assertThat(viewer("PROVIDER", "provider-manager").organisation()).isEqualTo(OWN);
    }

    @Test
    void whom_one_stewards_follows_from_the_caller() {
        assertThat(viewer("PROVIDER", "provider-manager").stewardship())
                .isEqualTo(Stewardship.of("PROVIDER", Set.of("provider-manager"), "sanne", OWN, "flevoland"));
    }

    @Test
    void a_coordinator_coordinates_the_own_region_and_nobody_else_any() {
        assertThat(viewer("REGION", "table-coordinator").coordinatedRegion()).isEqualTo("flevoland");
        declines("forbidden", () -> viewer("REGION", "policy-adviser").coordinatedRegion());
        declines("forbidden", () -> viewer("PROVIDER", "table-coordinator").requireRegion("flevoland"));
    }

    @Test
    void everybody_reads_the_agreement_of_the_own_region() {
        assertThat(viewer("CORPORATION", "housing-officer").region()).isEqualTo("flevoland");
    }

    @Test
    void another_region_is_foreign() {
        var coordinator = viewer("REGION", "table-coordinator");

        assertThatCode(() -> coordinator.requireRegion("flevoland")).doesNotThrowAnyException();
        declines("foreign-region", () -> coordinator.requireRegion("elsewhere"));
    }

    @Test
    void a_look_is_a_line_in_the_log() {
        var look = new Access("list-offers", "OUTFLOW", "CASE", CONFLICTED, Set.of("P5"), "STANDARD");

        viewer("REGION", "table-coordinator").saw(look);

        assertThat(log.all()).containsExactly(look);
    }

    private Viewer viewer(String kind, String role) {
        return new Viewer(
                Callers.of("sanne", kind, OWN, "flevoland", role),
                PartiesOf.region("flevoland", "0034", OWN, PARTY),
                ListedFor.person("sanne", OWN, CONFLICTED),
                log);
    }

    private static void declines(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Problem.class).isThrownBy(act).withMessage(code);
    }
}
