package nl.weerthuis.allocation.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaCodeTest {

    @ParameterizedTest
    @CsvSource({"GM0034,0034", "0034,0034", "BU00340101,BU00340101"})
    void one_form_is_kept(String given, String kept) {
        assertThat(AreaCode.of(given)).isEqualTo(kept);
    }

    @Test
    void codes_are_kept_once_and_in_order() {
        assertThat(AreaCode.listOf(List.of("GM0995", "0034", "0995"))).containsExactly("0034", "0995");
    }

    @Test
    void a_neighbourhood_lies_in_its_municipality_and_not_the_other_way_round() {
        assertThat(AreaCode.covers(List.of("0034"), "0034", "BU00340101")).isTrue();
        assertThat(AreaCode.covers(List.of("BU00340101"), "0034", "BU00340101")).isTrue();
        assertThat(AreaCode.covers(List.of("BU00340101"), "0034", "BU00340102")).isFalse();
        assertThat(AreaCode.covers(List.of("BU00340101"), "0034", null)).isFalse();
    }
}
