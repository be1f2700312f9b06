package nl.weerthuis.housing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.housing.organisation.MunicipalityOf;
import nl.weerthuis.platform.export.ExportPurpose;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.security.Callers;
import org.junit.jupiter.api.Test;

/** The rights of the caller are those of the caller's own kind, role, organisation and region. */
class HousingAccessTest {

    private static final UUID OWN = UUID.randomUUID();

    @Test
    void a_corporation_has_its_own() {
        var corporation = access("CORPORATION", "housing-officer");

        assertThat(corporation.dwellings()).isEqualTo(Rows.where("corporationId = :own", "own", OWN));
        assertThat(corporation.holds()).isEqualTo(Rows.where("corporationId = :own", "own", OWN));
        assertThat(corporation.targets()).isEqualTo(Rows.where("corporationId = :own", "own", OWN));
        assertThat(corporation.capacities()).isEqualTo(Rows.where("region = :region", "region", "flevoland"));
        assertThat(corporation.seesAddresses()).isTrue();
        assertThat(corporation.corporation()).isEqualTo(OWN);
        assertThat(corporation.region()).isEqualTo("flevoland");
        assertThatExceptionOfType(Problem.class).isThrownBy(corporation::requireCoordinator);
    }

    @Test
    void a_municipality_has_its_soil_and_no_addresses() {
        var municipality = access("MUNICIPALITY", "wmo-consultant");

        assertThat(municipality.dwellings())
                .isEqualTo(Rows.where(
                        "details.municipalityCode in :municipalities", "municipalities", Set.of("0034", "0303")));
        assertThat(municipality.seesAddresses()).isFalse();
    }

    @Test
    void a_privacy_officer_says_why() {
        var officer = access("CORPORATION", "privacy-officer");

        assertThat(officer.custody(Optional.of(ExportPurpose.SUBJECT_REQUEST)))
                .isEqualTo(Rows.where("corporationId = :own", "own", OWN));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> officer.custody(Optional.empty()));
        assertThat(officer.organisation()).isEqualTo(OWN);
    }

    @Test
    void the_coordinator_plans_for_the_region() {
        var coordinator = access("REGION", "table-coordinator");

        assertThatCode(coordinator::requireCoordinator).doesNotThrowAnyException();
        assertThat(coordinator.plannedRegion()).isEqualTo("flevoland");
        assertThatCode(() -> coordinator.requirePlannedSoil("0034")).doesNotThrowAnyException();
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> coordinator.requirePlannedSoil("0193"));
    }

    @Test
    void as_long_as_its_soil_is_unknown_the_coordinator_plans_where_no_other_does() {
        var coordinator = new HousingAccess(
                Callers.of("somebody", "REGION", OWN, "flevoland", "table-coordinator"),
                MunicipalityOf.elsewhere(OWN, "0193"));

        assertThatCode(() -> coordinator.requirePlannedSoil("0034")).doesNotThrowAnyException();
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> coordinator.requirePlannedSoil("0193"));
    }

    private static HousingAccess access(String kind, String role) {
        return new HousingAccess(
                Callers.of("somebody", kind, OWN, "flevoland", role), MunicipalityOf.codes(OWN, "0034", "0303"));
    }
}
