package nl.weerthuis.caseflow.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import org.junit.jupiter.api.Test;

class SupportTest {

    private static final UUID PROVIDER = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.parse("2026-02-01");

    @Test
    void without_the_indication_all_else_stays() {
        assertThat(new Support(PROVIDER, 6, DAY, DAY, "number 1").withoutIndication())
                .isEqualTo(new Support(PROVIDER, 6, DAY, DAY, null));
    }

    @Test
    void it_does_not_end_before_it_starts() {
        assertThatCode(() -> new Support(PROVIDER, 6, DAY, DAY, null)).doesNotThrowAnyException();
        assertThatCode(() -> new Support(PROVIDER, 6, DAY, null, null)).doesNotThrowAnyException();
        // That a first day is required, the edge says.
        assertThatCode(() -> new Support(PROVIDER, 6, null, DAY, null)).doesNotThrowAnyException();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new Support(PROVIDER, 6, DAY, DAY.minusDays(1), null))
                .satisfies(problem ->
                        assertThat(problem.violations().get(0).code()).isEqualTo("until-before-start"));
    }

    @Test
    void the_indication_never_comes_into_a_text() {
        assertThat(new Support(PROVIDER, 6, DAY, DAY, "number 1")).hasToString("Support[startOn=2026-02-01]");
    }

    @Test
    void twelve_months_from_the_first_of_february_last_until_the_thirty_first_of_january() {
        assertThat(new Support(PROVIDER, 6, DAY, LocalDate.parse("2027-01-31"), null).endsBefore(12))
                .isFalse();
        assertThat(new Support(PROVIDER, 6, DAY, LocalDate.parse("2027-01-30"), null).endsBefore(12))
                .isTrue();
        assertThat(new Support(PROVIDER, 6, DAY, null, null).endsBefore(12)).isFalse();
    }

    @Test
    void no_hours_are_not_known_hours() {
        assertThat(new Support(PROVIDER, null, DAY, null, null).knowsHours()).isFalse();
        assertThat(new Support(PROVIDER, 0, DAY, null, null).knowsHours()).isTrue();
    }
}
