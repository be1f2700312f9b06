package nl.weerthuis.reporting.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.security.Callers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom a figure is shown as it was counted. */
class FigureAccessTest {

    private static final UUID OWN = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Test
    void every_scope_is_of_the_own_region() {
        assertThat(scope("REGION")).isEqualTo(new FigureScope("flevoland", true, List.of(), Optional.empty()));
        assertThat(scope("MUNICIPALITY"))
                .isEqualTo(new FigureScope("flevoland", false, List.of("0034"), Optional.empty()));
        assertThat(scope("CORPORATION")).isEqualTo(new FigureScope("flevoland", false, List.of(), Optional.of(OWN)));
        assertThat(scope("PROVIDER")).isEqualTo(new FigureScope("flevoland", false, List.of(), Optional.empty()));
    }

    @Test
    void only_the_regions_own_staff_freezes_its_figures() {
        assertThat(access("REGION").frozenRegion()).isEqualTo("flevoland");
        assertThat(access("PROVIDER").region()).isEqualTo("flevoland");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> access("MUNICIPALITY").frozenRegion())
                .withMessage("forbidden");
    }

    @ParameterizedTest
    @CsvSource({
        "REGION, waiting, 0995, other, true",
        "REGION, realisation, 0995, other, true",
        "MUNICIPALITY, realisation, 0034, other, true",
        "MUNICIPALITY, realisation, 0995, own, false",
        "MUNICIPALITY, waiting, 0034, other, false",
        "CORPORATION, realisation, 0995, own, true",
        "CORPORATION, realisation, 0034, other, false",
        "CORPORATION, realisation, 0034, , false",
        "CORPORATION, waiting, 0034, own, false",
        "PROVIDER, realisation, 0034, own, false"
    })
    void exactly_to_the_region_and_to_the_parties_to_a_contract(
            String kind, String theme, String municipality, String corporation, boolean exact) {
        UUID contracted = corporation == null ? null : corporation.equals("own") ? OWN : OTHER;

        assertThat(scope(kind).isExact(theme, municipality, contracted)).isEqualTo(exact);
    }

    private static FigureScope scope(String kind) {
        return access(kind).scope();
    }

    private static FigureAccess access(String kind) {
        var known = new OwnMunicipalities(null) {
            @Override
            List<String> of(UUID organisation) {
                return organisation.equals(OWN) ? List.of("0034") : List.of();
            }
        };
        return new FigureAccess(Callers.of("somebody", kind, OWN, "flevoland"), known);
    }
}
