package nl.weerthuis.caseflow.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import nl.weerthuis.caseflow.access.Sight;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.CaseSheets;
import nl.weerthuis.caseflow.casefile.ProtectionLevel;
import nl.weerthuis.platform.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is shown how much of a case: by sight, whether it is closed or protected, and whether the glass is broken. */
class ShowingTest {

    @ParameterizedTest
    @CsvSource({
        "PROVIDER, STANDARD, open, intact, WHOLE",
        "PROVIDER, PROTECTED, open, intact, WHOLE",
        "PROVIDER, STANDARD, open, broken, WHOLE",
        "PROVIDER, STANDARD, closed, intact, PROCESS",
        "PROVIDER, PROTECTED, closed, intact, PROCESS",
        "PROVIDER, STANDARD, closed, broken, WHOLE_UNDER_GLASS",
        "COORDINATOR, STANDARD, open, intact, TABLE",
        "COORDINATOR, STANDARD, open, broken, TABLE",
        "COORDINATOR, STANDARD, closed, broken, TABLE",
        "COORDINATOR, PROTECTED, open, intact, TABLE",
        "COORDINATOR, PROTECTED, open, broken, TABLE_UNDER_GLASS",
        "MUNICIPALITY, STANDARD, open, broken, MUNICIPALITY",
        "MUNICIPALITY, PROTECTED, closed, broken, MUNICIPALITY",
        "CONTROL, STANDARD, open, broken, CONTROL",
        "CONTROL, PROTECTED, closed, intact, CONTROL"
    })
    void sight_state_and_glass_decide(
            Sight sight, ProtectionLevel level, String state, String glass, Showing expected) {
        var sheet = CaseSheets.of(level, state.equals("closed") ? CaseSheets.KEYS : null);

        assertThat(Showing.of(sight, sheet, id -> glass.equals("broken") && id.equals(sheet.id())))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = Sight.class,
            names = {"INTRODUCED", "NOTHING"})
    void for_everybody_else_there_is_no_case(Sight sight) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Showing.of(sight, CaseSheets.standard(), id -> true))
                .withMessage("unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "WHOLE, false, P1 P2 P3 P4 P5",
        "WHOLE_UNDER_GLASS, true, P1 P2 P3 P4 P5",
        "TABLE, false, P1 P2 P4 P5",
        "TABLE_UNDER_GLASS, true, P1 P2 P4 P5",
        "MUNICIPALITY, false, P1 P4 P5",
        "PROCESS, false, P5",
        "CONTROL, false, P5"
    })
    void the_log_names_what_was_shown(Showing showing, boolean underGlass, String classes) {
        assertThat(showing.isUnderGlass()).isEqualTo(underGlass);
        assertThat(showing.fieldClasses()).isEqualTo(Set.of(classes.split(" ")));
    }

    @Test
    void each_is_a_view_of_its_own() {
        var sheet = CaseSheets.guarded();
        var dossier = FullDossier.of(sheet);

        assertThat(view(Showing.WHOLE, sheet)).isEqualTo(ProviderCaseView.of(dossier));
        assertThat(view(Showing.WHOLE_UNDER_GLASS, sheet)).isEqualTo(ProviderCaseView.of(dossier));
        assertThat(view(Showing.TABLE, sheet)).isEqualTo(CoordinatorCaseView.of(dossier));
        assertThat(view(Showing.TABLE_UNDER_GLASS, sheet)).isEqualTo(CoordinatorCaseView.unmasked(dossier));
        assertThat(view(Showing.MUNICIPALITY, sheet)).isEqualTo(MunicipalityCaseView.of(dossier));
    }

    @ParameterizedTest
    @EnumSource(
            value = Showing.class,
            names = {"PROCESS", "CONTROL"})
    void where_the_process_is_shown_nothing_else_is_even_read(Showing showing) {
        var sheet = CaseSheets.closed();

        assertThat(showing.view(sheet, ignored -> {
                    throw new AssertionError("The dossier was read");
                }))
                .isEqualTo(ControlCaseView.of(sheet));
    }

    private static CaseView view(Showing showing, CaseSheet sheet) {
        return showing.view(sheet, FullDossier::of);
    }
}
