package nl.weerthuis.housing.vera;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import nl.weerthuis.housing.dwelling.Features;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitFeaturesTest {

    private static final Features KNOWN =
            new Features("0034200000000001", true, "ROL", false, 40_000L, 1_000L, List.of("SEN"));

    @Test
    void parts_of_the_rent_the_label_and_for_whom_it_is_are_read() {
        var features = UnitFeatures.of(unit("""
                        {"idExtern": "4711", "zelfstandig": true, "doelgroep": {"code": "JON"},
                         "toegankelijkheidslabel": {"code": "ROA"},
                         "adres": {"soort": {"code": "EEN"}, "idGegevensbeheerder": "0034200000012345"},
                         "prijscomponenten": [
                           {"soort": {"code": "NET"}, "detailSoort": {"code": "KAL"}, "bedrag": 580.00},
                           {"soort": {"code": "NET"}, "bedrag": 12.5}, {"soort": {"code": "SER"}, "bedrag": 35.20},
                           {"soort": {"code": "ANDERS"}, "bedrag": 99}, null]}"""), null);

        assertThat(features)
                .isEqualTo(new Features("0034200000012345", null, "ROA", true, 59_250L, 3_520L, List.of("JON")));
    }

    @Test
    void what_is_left_out_stays_as_it_was_known() {
        assertThat(UnitFeatures.of(unit("{\"idExtern\": \"4711\"}"), KNOWN)).isEqualTo(KNOWN);
    }

    @ParameterizedTest
    @CsvSource({"-1", "0", "1e99999999", "1e-99999999", "10001"})
    void what_is_no_amount_of_rent_stays_as_it_was_known(String euros) {
        var unit = unit("{\"prijscomponenten\": [{\"soort\": {\"code\": \"NET\"}, \"bedrag\": %s}]}".formatted(euros));

        assertThat(UnitFeatures.of(unit, KNOWN).netRentCents()).isEqualTo(40_000L);
    }

    @Test
    void a_key_of_a_dwelling_is_none_of_an_address_and_a_room_is_not_self_contained() {
        var features = UnitFeatures.of(
                unit("{\"zelfstandig\": true, \"detailSoort\": {\"code\": \"KAM\"},"
                        + " \"adres\": {\"idGegevensbeheerder\": \"0034010000012345\"}}"),
                null);

        assertThat(features.addressBagId()).isNull();
        assertThat(features.selfContained()).isFalse();
    }

    private static Eenheid unit(String json) {
        try {
            var reader = new VeraReader(1);
            return new VeraBinding(reader)
                    .bind(reader.json().readTree(json), Eenheid.class)
                    .message()
                    .orElseThrow();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
