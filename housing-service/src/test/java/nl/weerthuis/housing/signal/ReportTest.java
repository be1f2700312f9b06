package nl.weerthuis.housing.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @Test
    void arrears_have_an_amount_and_a_day_since_when() {
        assertThat(faults(arrears(100L, TODAY, TODAY))).isEmpty();
        assertThat(faults(arrears(null, null, TODAY))).containsExactly("/amountCents required", "/arisenOn required");
    }

    @Test
    void arrears_arose_on_the_day_of_the_signal_at_the_latest() {
        assertThat(faults(arrears(100L, TODAY.plusDays(1), TODAY))).containsExactly("/arisenOn arrears-after-signal");
    }

    @Test
    void a_signal_is_of_today_or_before() {
        assertThat(faults(arrears(100L, TODAY, TODAY.plusDays(1)))).containsExactly("/raisedOn signal-in-the-future");
    }

    @Test
    void nuisance_has_a_kind_and_nothing_that_is_owed() {
        assertThat(faults(new Report(SignalKind.NUISANCE, null, null, null, Nuisance.NOISE, TODAY)))
                .isEmpty();
        assertThat(faults(new Report(SignalKind.NUISANCE, Partner.RENT, 1L, TODAY, null, TODAY)))
                .containsExactly(
                        "/nuisance required",
                        "/amountCents not-with-this-signal",
                        "/arisenOn not-with-this-signal",
                        "/partner not-with-this-signal");
    }

    @Test
    void to_a_landlord_it_is_the_rent_unless_it_was_said_otherwise() {
        assertThat(arrears(100L, TODAY, TODAY).completed().partner()).isEqualTo(Partner.RENT);
        assertThat(new Report(SignalKind.ARREARS, Partner.WATER, 1L, TODAY, null, TODAY)
                        .completed()
                        .partner())
                .isEqualTo(Partner.WATER);
    }

    private static Report arrears(Long cents, LocalDate arisenOn, LocalDate raisedOn) {
        return new Report(SignalKind.ARREARS, null, cents, arisenOn, null, raisedOn);
    }

    private static List<String> faults(Report report) {
        return report.faults(TODAY).stream()
                .map(fault -> fault.path() + " " + fault.code())
                .toList();
    }
}
