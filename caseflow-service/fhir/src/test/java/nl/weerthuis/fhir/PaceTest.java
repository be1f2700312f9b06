package nl.weerthuis.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void twice_as_many_at_once_and_then_no_more_until_there_is_room() {
        var pace = new Pace(1);

        assertThat(pace.take("one")).get().extracting(Pace.Allowance::granted).isEqualTo(true);
        assertThat(pace.take("one")).get().extracting(Pace.Allowance::granted).isEqualTo(true);
        var refused = pace.take("one").orElseThrow();

        assertThat(refused.granted()).isFalse();
        assertThat(refused.headers()).containsEntry("Retry-After", "1").containsKeys("RateLimit", "RateLimit-Policy");
        assertThat(pace.isSpent("one")).isTrue();
        assertThat(pace.isSpent("other")).isFalse();
        assertThat(pace.take("other")).get().extracting(Pace.Allowance::granted).isEqualTo(true);
    }

    @Test
    void a_limit_that_is_lifted_says_nothing() {
        assertThat(new Pace(0).take("one")).isEmpty();
        assertThat(new Pace(0).isSpent("one")).isFalse();
    }
}
