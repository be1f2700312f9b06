package nl.weerthuis.housing.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.housing.Housing;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithService(value = "housing", streams = Housing.STREAMS)
class WorkingDaysTest {

    private final String region = "region-" + UUID.randomUUID();

    @Inject
    WorkingDays days;

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 0, 2026-06-01",
        "2026-06-06, 0, 2026-06-08",
        "2026-06-01, 1, 2026-06-02",
        "2026-06-05, 1, 2026-06-08",
        "2026-04-02, 1, 2026-04-07",
        "2026-04-24, 10, 2026-05-12",
        "2026-12-24, 5, 2027-01-04"
    })
    void the_nth_working_day_after_a_date(LocalDate date, int n, LocalDate expected) {
        assertThat(days.after(region, date, n)).isEqualTo(expected);
    }
}
