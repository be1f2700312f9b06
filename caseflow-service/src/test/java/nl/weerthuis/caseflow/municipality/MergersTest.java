package nl.weerthuis.caseflow.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.weerthuis.platform.problem.Problem;
import org.junit.jupiter.api.Test;

class MergersTest {

    @Test
    void whatever_merged_is_gone_and_what_it_went_into_exists() {
        assertThat(Mergers.all()).isNotEmpty().allSatisfy((before, after) -> {
            assertThat(Municipalities.exists(before)).isFalse();
            assertThat(Municipalities.exists(Mergers.successor(before))).isTrue();
        });
    }

    @Test
    void who_did_not_merge_is_their_own_successor() {
        assertThat(Mergers.successor("0034")).isEqualTo("0034");
        assertThat(PastMunicipalityCode.of("GM0034").today().digits()).isEqualTo("0034");
    }

    @Test
    void a_municipality_that_never_was_is_unknown() {
        assertThatThrownBy(() -> PastMunicipalityCode.of("9999")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> PastMunicipalityCode.of("Weesp")).isInstanceOf(Problem.class);
    }
}
