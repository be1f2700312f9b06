package nl.weerthuis.housing.vera;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import nl.weerthuis.housing.dwelling.DwellingDetails;
import nl.weerthuis.housing.dwelling.DwellingDraft;
import nl.weerthuis.housing.dwelling.HousingForm;
import nl.weerthuis.platform.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitMappingTest {

    private static final UnaryOperator<String> AS_IT_IS = text -> text;

    @ParameterizedTest
    @CsvSource({"615.20, 61520", "615.2, 61520", "615, 61500", "615.200, 61520", "0.01, 1", "6.1520e2, 61520"})
    void a_rent_is_turned_into_cents_exactly(String euros, long cents) {
        assertThat(draft(text -> text.replace("615.20", euros)).rentCents()).isEqualTo(cents);
    }

    @ParameterizedTest
    @CsvSource({"615.205", "0.001", "1e30", "1e99999999", "1e-99999999"})
    void a_rent_that_is_no_number_of_cents_is_named(String euros) {
        assertThat(faults(text -> text.replace("615.20", euros))).contains("/rekenhuur rent-not-in-cents");
    }

    @ParameterizedTest
    @CsvSource({
        "NUL, true",
        "ROA, true",
        "ROL, true",
        "RUI, true",
        "GNV, false",
        "ROG, false",
        "ZON, false",
        "GEL, false"
    })
    void a_label_promises_steps_or_none(String label, boolean stepFree) {
        assertThat(draft(text -> text.replace("NUL", label)).stepFree()).isEqualTo(stepFree);
    }

    @Test
    void a_room_is_a_room_and_a_temporary_home_flex() {
        assertThat(draft(AS_IT_IS).housingForm()).isEqualTo(HousingForm.SELF_CONTAINED);
        assertThat(draft(text -> text.replace("POF", "KAM")).housingForm()).isEqualTo(HousingForm.ROOM);
        assertThat(draft(text -> text.replace("\"zelfstandig\": true", "\"zelfstandig\": false"))
                        .housingForm())
                .isEqualTo(HousingForm.ROOM);
        assertThat(draft(text -> text.replace("POF", "TIJ")).housingForm()).isEqualTo(HousingForm.FLEX);
    }

    @Test
    void what_vera_has_no_word_for_stays_as_it_was_said() {
        var mixed = known(HousingForm.MIXED);

        assertThat(new UnitMapping("4711", unit(AS_IT_IS), mixed).draft().housingForm())
                .isEqualTo(HousingForm.MIXED);
        assertThat(new UnitMapping("4711", unit(AS_IT_IS), known(HousingForm.ROOM))
                        .draft()
                        .housingForm())
                .isEqualTo(HousingForm.SELF_CONTAINED);
    }

    @Test
    void what_is_left_out_stays_as_it_was_known() {
        var known = known(HousingForm.SELF_CONTAINED);

        var draft = new UnitMapping("4711", unit(text -> "{\"idExtern\": \"4711\"}"), known).draft();

        assertThat(draft.faults()).isEmpty();
        assertThat(draft.details()).isEqualTo(known);
    }

    @Test
    void a_key_of_another_authority_is_no_bag_id() {
        assertThat(draft(text -> text.replace("0034010000012345", "0034200000012345"))
                        .bagId())
                .isNull();
    }

    @Test
    void a_neighbourhood_may_come_bare() {
        UnaryOperator<String> bare =
                text -> text.replace("\"gemeente\"", "\"buurt\": {\"code\": \"00340101\"}, \"gemeente\"");

        assertThat(draft(bare).neighbourhoodCode()).isEqualTo("BU00340101");
    }

    @Test
    void the_place_of_residence_goes_before_the_municipality() {
        assertThat(draft(AS_IT_IS).address().city()).isEqualTo("Almere");
        assertThat(draft(text -> text.replace(
                                "\"gemeente\"", "\"woonplaats\": {\"naam\": \"Almere Haven\"}, \"gemeente\""))
                        .address()
                        .city())
                .isEqualTo("Almere Haven");
    }

    @Test
    void a_new_dwelling_without_anything_names_all_that_is_missing() {
        var mapping = new UnitMapping("4711", unit(text -> "{\"idExtern\": \"4711\"}"), null);

        assertThat(mapping.faults(mapping.draft()))
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("/adres", "/adres/gemeente/code", "/kamersAantal", "/rekenhuur");
    }

    private static DwellingDraft draft(UnaryOperator<String> change) {
        return new UnitMapping("4711", unit(change), null).draft();
    }

    private static List<String> faults(UnaryOperator<String> change) {
        var mapping = new UnitMapping("4711", unit(change), null);
        return mapping.faults(mapping.draft()).stream()
                .map(fault -> fault.path() + " " + fault.code())
                .toList();
    }

    private static DwellingDetails known(HousingForm form) {
        var draft = draft(AS_IT_IS);
        return new DwellingDraft(
                        draft.corporationReference(),
                        draft.bagId(),
                        draft.address(),
                        draft.municipalityCode(),
                        draft.neighbourhoodCode(),
                        draft.rooms(),
                        draft.floorArea(),
                        draft.floor(),
                        draft.stepFree(),
                        form,
                        draft.rentCents(),
                        draft.rentAllowancePossible(),
                        false,
                        draft.features())
                .details();
    }

    private static Eenheid unit(UnaryOperator<String> change) {
        try {
            var reader = new VeraReader(1);
            var node = reader.json().readTree(change.apply(Examples.read("eenheid.json")));
            return new VeraBinding(reader).bind(node, Eenheid.class).message().orElseThrow();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
