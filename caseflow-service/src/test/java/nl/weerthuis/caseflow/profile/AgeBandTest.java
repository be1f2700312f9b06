package nl.weerthuis.caseflow.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeBandTest {

    @ParameterizedTest
    @CsvSource({
        "17,AGE_18_20",
        "18,AGE_18_20",
        "20,AGE_18_20",
        "21,AGE_21_22",
        "22,AGE_21_22",
        "23,AGE_23_64",
        "64,AGE_23_64",
        "65,AGE_65_PLUS",
        "99,AGE_65_PLUS"
    })
    void each_age_has_its_band(int age, AgeBand band) {
        assertThat(AgeBand.of(age)).isEqualTo(band);
    }
}
