package nl.weerthuis.housing.dwelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DwellingRulesTest {

    private Features features;
    private String bagId = "0034010000012345";
    private String street = "Voorbeeldstraat";
    private String houseNumber = "12";
    private String houseLetter = "A";
    private String addition = "2";
    private String postcode = "1315HR";
    private String municipality = "0034";
    private String neighbourhood = "BU00340101";
    private Integer rooms = 2;
    private Long rent = 61_520L;

    @Test
    void a_whole_description_will_do() {
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1315HR", "1315 HR", "1315hr", "9999ZZ", "1000AA"})
    void a_postcode_is_kept_in_one_form(String given) {
        postcode = given;

        assertThat(faults()).isEmpty();
        assertThat(draft().details().address().postcode()).matches("[1-9]\\d{3}[A-Z]{2}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0315HR", "1315SA", "1315SD", "1315ss", "1315", "1315HRX", "131 5HR", "\u0661315HR", ""})
    void what_is_no_postcode_is_named(String given) {
        postcode = given;

        assertThat(faults()).hasSize(1).first().asString().startsWith("/address/postcode");
    }

    @ParameterizedTest
    @CsvSource({"0034, 0034", "GM0034, 0034"})
    void a_municipality_is_kept_in_four_digits(String given, String kept) {
        municipality = given;

        assertThat(faults()).isEmpty();
        assertThat(draft().details().municipalityCode()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"34", "GM34", "gm0034", "00344", "PV24", " "})
    void what_is_no_municipality_is_named(String given) {
        municipality = given;

        assertThat(faults()).hasSize(1).first().asString().startsWith("/municipalityCode");
    }

    @Test
    void a_neighbourhood_lies_in_its_municipality() {
        neighbourhood = "BU09950101";
        assertThat(faults()).containsExactly("/neighbourhoodCode neighbourhood-elsewhere");

        municipality = "GM0995";
        assertThat(faults()).isEmpty();

        neighbourhood = "WK099501";
        assertThat(faults()).containsExactly("/neighbourhoodCode invalid-neighbourhood-code");

        neighbourhood = null;
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, true", "20, true", "0, false", "21, false", "-1, false"})
    void rooms_have_a_range(int given, boolean valid) {
        rooms = given;

        assertThat(faults().isEmpty()).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "1000000, true", "0, false", "1000001, false", "-1, false"})
    void a_rent_has_a_range(long given, boolean valid) {
        rent = given;

        assertThat(faults().isEmpty()).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "0034010000012345, true",
        "0034020000012345, true",
        "0034030000012345, true",
        "0034200000012345, false",
        "003401000001234, false",
        "x034010000012345, false"
    })
    void a_bag_id_is_that_of_a_place_to_live(String given, boolean valid) {
        bagId = given;

        assertThat(faults().isEmpty()).isEqualTo(valid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "012", "12A", "-1", "100000", "1; drop table dwelling"})
    void what_is_no_house_number_is_named(String given) {
        houseNumber = given;

        assertThat(faults()).containsExactly("/address/houseNumber invalid-house-number");
    }

    @Test
    void a_text_is_printable_and_not_too_long() {
        street = "x".repeat(80);
        assertThat(faults()).isEmpty();
        street = "x".repeat(81);
        assertThat(faults()).containsExactly("/address/street text-too-long");
        for (var unprintable : List.of("a\u0000b", "a\u202eb", "a\nb", "a\ud800b", "a\u200bb")) {
            street = unprintable;
            assertThat(faults()).containsExactly("/address/street invalid-text");
        }
        street = "'s-Gravenlandseweg \u00eb";
        assertThat(faults()).isEmpty();
    }

    @Test
    void blank_is_absent() {
        houseLetter = " ";
        addition = "";
        bagId = " ";

        assertThat(faults()).isEmpty();
        assertThat(draft().details().address().houseLetter()).isNull();
        assertThat(draft().details().address().houseNumberAddition()).isNull();
        assertThat(draft().details().bagId()).isNull();
    }

    @Test
    void others_are_told_again_only_of_what_they_know() {
        var details = draft().details();
        rent = 50_000L;
        street = "Elders";
        assertThat(details.differsForOthers(draft().details())).isFalse();

        rooms = 3;
        assertThat(details.differsForOthers(draft().details())).isTrue();
    }

    @Test
    void what_more_is_said_is_a_key_a_code_or_an_amount() {
        features = new Features("0034200000012345", true, "ROA", true, 55_000L, 0L, List.of("JON", "ZOR"));
        assertThat(faults()).isEmpty();
        features = new Features("0034010000012345", null, "rolstoel", false, 0L, -1L, List.of("JON", "de heer X"));
        assertThat(faults())
                .containsExactlyInAnyOrder(
                        "/features/addressBagId invalid-address-bag-id",
                        "/features/accessibilityLabel invalid-label",
                        "/features/selfContained housing-form-differs",
                        "/features/netRentCents out-of-range",
                        "/features/serviceCostCents out-of-range",
                        "/features/labels/1 invalid-label");
    }

    @Test
    void nothing_more_said_in_whatever_way_is_one_form() {
        features = new Features(" ", null, null, null, null, null, List.of());

        assertThat(draft().details().features()).isNull();
    }

    private List<String> faults() {
        return draft().faults().stream()
                .map(fault -> fault.path() + " " + fault.code())
                .toList();
    }

    private DwellingDraft draft() {
        return new DwellingDraft(
                "4711",
                bagId,
                new Address(street, houseNumber, houseLetter, addition, postcode, "Almere"),
                municipality,
                neighbourhood,
                rooms,
                48,
                1,
                true,
                HousingForm.SELF_CONTAINED,
                rent,
                true,
                null,
                features);
    }
}
