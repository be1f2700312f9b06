package nl.weerthuis.caseflow.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import nl.weerthuis.platform.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaCodeTest {

    @ParameterizedTest
    @CsvSource({"0034,0034", "GM0995,0995", "0184,0184"})
    void a_municipality_is_kept_in_four_digits(String given, String kept) {
        assertThat(MunicipalityCode.of(given).digits()).isEqualTo(kept);
        assertThat(AreaCode.of(given).code()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999", "34", "00340", "GM34", "gm0034", "Almere", "", " 0034"})
    void a_municipality_that_does_not_exist_is_declined(String given) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> MunicipalityCode.of(given));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> AreaCode.of(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BU00340101", "BU09951234"})
    void a_neighbourhood_lies_in_a_municipality(String given) {
        assertThat(AreaCode.of(given).code()).isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BU99990101", "BU003401", "WK003401", "BU0034010a"})
    void any_other_neighbourhood_is_declined(String given) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> AreaCode.of(given));
    }
}
