package nl.weerthuis.caseflow.precondition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.weerthuis.platform.problem.Problem;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final LocalDate SEEN = LocalDate.parse("2026-03-01");

    @Test
    void it_counts_for_as_many_days_as_the_region_says() {
        assertThat(evidence(null).freshUntil(90)).isEqualTo("2026-05-30");
    }

    @Test
    void its_own_last_day_may_come_first_or_last() {
        assertThat(evidence("2026-04-01").freshUntil(90)).isEqualTo("2026-04-01");
        assertThat(evidence("2027-04-01").freshUntil(90)).isEqualTo("2026-05-30");
    }

    @Test
    void without_a_limit_only_its_own_last_day_counts() {
        assertThat(evidence("2036-04-01").freshUntil(0)).isEqualTo("2036-04-01");
        assertThat(evidence(null).freshUntil(0)).isNull();
    }

    @Test
    void it_is_not_valid_until_before_it_was_seen() {
        assertThatThrownBy(() -> evidence("2026-02-28")).isInstanceOf(Problem.class);
    }

    private static Evidence evidence(String validUntil) {
        return new Evidence(
                EvidenceKind.INCOME_STATEMENT, SEEN, validUntil == null ? null : LocalDate.parse(validUntil));
    }
}
