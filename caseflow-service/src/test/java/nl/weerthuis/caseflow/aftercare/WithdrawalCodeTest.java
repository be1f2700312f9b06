package nl.weerthuis.caseflow.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WithdrawalCodeTest {

    @ParameterizedTest
    @EnumSource
    void nobody_is_told_of_health_justice_or_death(WithdrawalCode code) {
        assertThat(code.told())
                .isIn(Set.of("OWN_SOLUTION", "OTHER_MUNICIPALITY", "CLIENT_WISH", "OUT_OF_SIGHT", "OTHER"));
    }
}
