package nl.weerthuis.caseflow.term;

import static nl.weerthuis.caseflow.Allocation.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.caseflow.Actors;
import nl.weerthuis.caseflow.Allocation;
import nl.weerthuis.platform.testing.WithService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithService(value = "caseflow", streams = Actors.STREAMS)
class WorkingDaysTest {

    private final String region = "region-" + UUID.randomUUID();

    @Inject
    WorkingDays days;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", // New Year's Day.
                "2026-04-03", // Good Friday.
                "2026-04-06", // Easter Monday.
                "2026-04-27", // The King's birthday.
                "2026-05-05", // Liberation Day, of which only every fifth is a day off for most.
                "2026-05-14", // Ascension Day.
                "2026-05-25", // Whit Monday.
                "2026-12-25",
                "2025-12-26",
                "2025-04-26" // The King's birthday of a year in which the 27th is a Sunday.
            })
    void a_holiday_of_the_termijnenwet_is_no_working_day(LocalDate holiday) {
        assertThat(days.isWorkingDay(region, holiday)).isFalse();
    }

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
        assertThat(days.between(region, date, expected)).isEqualTo(date.equals(expected) ? 0 : Math.max(n, 1));
    }

    @Test
    void what_lies_before_is_counted_back() {
        assertThat(days.before(region, LocalDate.of(2026, 4, 7), 1)).isEqualTo("2026-04-02");
        assertThat(days.between(region, LocalDate.of(2026, 4, 7), LocalDate.of(2026, 4, 2)))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T14:59:59Z, 2026-06-01",
        "2026-06-01T15:00:00Z, 2026-06-02",
        "2026-06-05T15:00:00Z, 2026-06-08",
        "2026-06-07T08:00:00Z, 2026-06-08",
        "2026-12-01T15:59:59Z, 2026-12-01",
        "2026-12-01T16:00:00Z, 2026-12-02"
    })
    void what_comes_after_the_cut_off_hour_counts_as_of_the_next_working_day(Instant at, LocalDate counts) {
        assertThat(days.received(region, at)).isEqualTo(counts);
    }

    @Test
    void a_region_decides_itself_on_its_days_and_its_hour() {
        var otherwise = "region-" + UUID.randomUUID();
        try (var allocation = new Allocation()) {
            allocation.sets(
                    otherwise,
                    Map.of(
                            "DAY_2026_05_05", "OPEN",
                            "DAY_2026_12_24", "CLOSED",
                            "DAY_2026_12_23", "PERHAPS",
                            "DAY_2026_13_45", "CLOSED",
                            "WORKING_DAY_CUT_OFF_HOUR", 12));
            until(() -> QuarkusTransaction.requiringNew()
                    .call(() -> days.isWorkingDay(otherwise, LocalDate.of(2026, 5, 5))));
        }

        assertThat(days.after(otherwise, LocalDate.of(2026, 12, 23), 1)).isEqualTo("2026-12-28");
        assertThat(days.isWorkingDay(otherwise, LocalDate.of(2026, 12, 23))).isTrue();
        assertThat(days.received(otherwise, Instant.parse("2026-06-01T10:00:00Z")))
                .isEqualTo("2026-06-02");
        assertThat(days.isWorkingDay(region, LocalDate.of(2026, 12, 24))).isTrue();
    }
}
