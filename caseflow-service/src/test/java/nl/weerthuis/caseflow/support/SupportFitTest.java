package nl.weerthuis.caseflow.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportFitTest {

    private static final LocalDate KEYS = LocalDate.parse("2026-03-02");

    @ParameterizedTest
    @CsvSource({"2026-03-01,0,1,false", "2026-03-02,0,0,false", "2026-03-03,1,0,true", "2026-04-01,30,0,true"})
    void support_begins_on_or_before_the_keys(LocalDate start, long gap, long overlap, boolean late) {
        var fit = SupportFit.of(start, KEYS);

        assertThat(fit.gapDays()).isEqualTo(gap);
        assertThat(fit.overlapDays()).isEqualTo(overlap);
        assertThat(fit.isLate()).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({"2027-02-01,false", "2027-01-31,false", "2027-01-30,true", "2026-08-01,true", ",false"})
    void a_year_from_the_first_of_february_ends_on_the_last_of_january(LocalDate until, boolean early) {
        var support = new Support(null, 6, LocalDate.parse("2026-02-01"), until, null);

        assertThat(support.endsBefore(12)).isEqualTo(early);
    }
}
