package nl.weerthuis.allocation.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerthuis.allocation.access.Sight.Breadth;
import nl.weerthuis.allocation.access.Sights;
import nl.weerthuis.allocation.event.AssignmentBasis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fields alone: whatever row a reader would get hold of, this is what of it is shown. */
class AssignmentViewTest {

    @ParameterizedTest
    @EnumSource(
            value = Breadth.class,
            names = {"EVERYTHING", "OWN_CASES"})
    void coordinator_and_provider_are_shown_it_in_full(Breadth breadth) {
        assertThat(shown(breadth)).isInstanceOf(AssignmentView.Full.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Breadth.class,
            names = {"FIGURES", "OWN_DWELLINGS", "NOTHING"})
    void who_only_counts_is_shown_no_case(Breadth breadth) {
        assertThat(shown(breadth)).isInstanceOf(AssignmentView.ForFigures.class);
        assertThat(fields(AssignmentView.ForFigures.class)).doesNotContain("caseId", "originMunicipality");
    }

    @Test
    void a_municipality_is_not_shown_where_else_the_case_went() {
        assertThat(shown(Breadth.OWN_MUNICIPALITIES, "0034"))
                .isInstanceOfSatisfying(
                        AssignmentView.ForMunicipality.class,
                        view -> assertThat(view.municipalityCode()).isNull());
        assertThat(shown(Breadth.OWN_MUNICIPALITIES, "0995"))
                .isInstanceOfSatisfying(
                        AssignmentView.ForMunicipality.class,
                        view -> assertThat(view.municipalityCode()).isEqualTo("0995"));
        assertThat(fields(AssignmentView.ForMunicipality.class)).doesNotContain("originMunicipality", "ledger");
    }

    @Test
    void a_municipality_is_asked_before_the_case_goes_anywhere() {
        var waiting = new MunicipalityAssignment(UUID.randomUUID(), UUID.randomUUID(), LocalDate.parse("2026-01-12"));

        assertThat(AssignmentView.of(waiting, Optional.empty(), Sights.of(Breadth.OWN_MUNICIPALITIES, "0034")))
                .isInstanceOfSatisfying(
                        AssignmentView.ForMunicipality.class,
                        view -> assertThat(view.municipalityCode()).isNull());
    }

    private static AssignmentView shown(Breadth breadth, String... municipalities) {
        var day = LocalDate.parse("2026-01-12");
        var assignment = new MunicipalityAssignment(UUID.randomUUID(), UUID.randomUUID(), day);
        assignment.assign(new Choice.Goes("0995", AssignmentBasis.ORIGIN), UUID.randomUUID(), day);
        return AssignmentView.of(assignment, Optional.empty(), Sights.of(breadth, municipalities));
    }

    private static Stream<String> fields(Class<?> view) {
        return Arrays.stream(view.getRecordComponents()).map(RecordComponent::getName);
    }
}
