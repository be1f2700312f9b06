package nl.weerthuis.caseflow.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import nl.weerthuis.platform.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BsnTest {

    @ParameterizedTest
    @ValueSource(strings = {"999900006", "999999990", "999990019", "111222333", "010000008"})
    void a_number_that_passes_the_eleven_test_is_accepted(String digits) {
        assertThat(Bsn.of(digits).digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000000000",
                "123456789",
                "999900007",
                "999900060",
                "99990000",
                "9999000060",
                "99990000a",
                " 999900006",
                "999900006\n",
                "٩٩٩٩٠٠٠٠٦",
                ""
            })
    void any_other_is_declined(String digits) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Bsn.of(digits))
                .satisfies(problem ->
                        assertThat(problem.violations().get(0).code()).isEqualTo("invalid-bsn"));
    }

    @Test
    void neither_a_number_nor_a_person_shows_itself_in_a_log() {
        var identity =
                new Identity("Voorbeeld", null, "Sam", LocalDate.of(1990, 5, 17), Bsn.of("999900006"), "0612345678");

        assertThat(identity + " " + identity.bsn()).doesNotContain("Voorbeeld", "Sam", "1990", "999900006", "06");
    }

    @Test
    void an_age_is_full_on_the_birthday() {
        var identity = new Identity("Voorbeeld", null, "Sam", LocalDate.of(2003, 1, 16), null, null);

        assertThat(identity.ageOn(LocalDate.of(2026, 1, 15))).isEqualTo(22);
        assertThat(identity.ageOn(LocalDate.of(2026, 1, 16))).isEqualTo(23);
    }
}
