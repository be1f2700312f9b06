package nl.weerthuis.housing.vera;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The field names that we read exist in VERA 4.3.0, and its examples can be read. */
class VeraContractTest {

    private final VeraReader reader = new VeraReader(10);
    private final VeraBinding binding = new VeraBinding(reader);

    @Test
    void every_field_of_a_unit_exists_in_vera() {
        assertThat(unknownFields(Eenheid.class, new Schemas("WRV.yaml"), "Eenheden-Eenheid"))
                .isEmpty();
    }

    @Test
    void every_field_of_a_publication_exists_in_vera() {
        assertThat(unknownFields(Publicatie.class, new Schemas("WRV.yaml"), "Publicaties-Publicatie"))
                .isEmpty();
    }

    @Test
    void every_field_of_a_contract_exists_in_vera() {
        assertThat(unknownFields(Huurovereenkomst.class, new Schemas("BOG.yaml"), "Overeenkomsten-Huurovereenkomst"))
                .isEmpty();
    }

    @Test
    void every_field_of_a_candidate_exists_in_vera() {
        assertThat(unknownFields(Kandidaat.class, new Schemas("WRV.yaml"), "Kandidaten-Kandidaat"))
                .isEmpty();
    }

    @Test
    void every_field_of_an_offer_exists_in_vera() {
        assertThat(unknownFields(Aanbieding.class, new Schemas("WRV.yaml"), "Aanbiedingen-Aanbieding"))
                .isEmpty();
    }

    @Test
    void every_field_of_an_allocation_exists_in_vera() {
        assertThat(unknownFields(Toewijzing.class, new Schemas("WRV.yaml"), "Toewijzingen-Toewijzing"))
                .isEmpty();
    }

    @Test
    void every_field_of_a_notice_exists_in_vera() {
        assertThat(unknownFields(Huuropzegging.class, new Schemas("VHE.yaml"), "Huuropzeggingen-Huuropzegging"))
                .isEmpty();
    }

    @Test
    void the_published_spelling_is_not_the_same_everywhere() {
        var schemas = new Schemas("WRV.yaml");
        assertThat(fields(schemas, "Eenheden-Eenheid")).contains("detailSoort").doesNotContain("detailsoort");
        assertThat(fields(schemas, "Eenheden-Eenheidcriterium"))
                .contains("detailsoort")
                .doesNotContain("detailSoort");
        assertThat(fields(schemas, "Toewijzingen-Toewijzing"))
                .contains("passendheidsoort", "passendheiddetailsoort")
                .doesNotContain("passendheidSoort");
        assertThat(fields(schemas, "Publicaties-HuidigeGebruiker")).contains("vertrekdatum", "Vertrekdatum");
    }

    @Test
    void every_field_of_the_examples_exists_in_vera() throws JsonProcessingException {
        var wrv = new Schemas("WRV.yaml");
        assertThat(strangers("eenheid.json", wrv, "Eenheden-Eenheid")).isEmpty();
        assertThat(strangers("publicatie.json", wrv, "Publicaties-Publicatie")).isEmpty();
        assertThat(strangers("kandidaat.json", wrv, "Kandidaten-Kandidaat")).isEmpty();
        assertThat(strangers("aanbieding.json", wrv, "Aanbiedingen-Aanbieding")).isEmpty();
        assertThat(strangers("toewijzing.json", wrv, "Toewijzingen-Toewijzing")).isEmpty();
        assertThat(strangers("overeenkomst.json", new Schemas("BOG.yaml"), "Overeenkomsten-Huurovereenkomst"))
                .isEmpty();
        assertThat(strangers("huuropzegging.json", new Schemas("VHE.yaml"), "Huuropzeggingen-Huuropzegging"))
                .isEmpty();
    }

    @Test
    void no_shape_has_room_for_a_person() {
        for (var kind : VeraKind.values()) {
            for (var component : kind.shape().getRecordComponents()) {
                assertThat(component.getName())
                        .isNotIn("relatie", "kandidaat", "contactmomenten", "verzamelinkomen", "inkomen");
            }
        }
    }

    private static List<String> fields(Schemas schemas, String schema) {
        return List.copyOf(schemas.fields(schemas.named(schema)).keySet());
    }

    private static List<String> strangers(String example, Schemas schemas, String schema)
            throws JsonProcessingException {
        var known = fields(schemas, schema);
        var names = new ArrayList<String>();
        new ObjectMapper().readTree(Examples.read(example)).fieldNames().forEachRemaining(names::add);
        names.removeAll(known);
        return names;
    }

    @Test
    void a_field_that_vera_does_not_have_is_found() {
        assertThat(unknownFields(Invented.class, new Schemas("WRV.yaml"), "Eenheden-Eenheid"))
                .containsExactly("Eenheden-Eenheid.huurprijs");
    }

    private record Invented(String idExtern, String huurprijs) {}

    @Test
    void the_examples_can_be_read() throws JsonProcessingException {
        var unit = read("eenheid.json", Eenheid.class);
        assertThat(unit.detailSoort().code()).isEqualTo("POF");
        assertThat(unit.rekenhuur()).isEqualByComparingTo("615.20");
        assertThat(unit.adres().gemeente().code()).isEqualTo("0034");

        var contract = read("overeenkomst.json", Huurovereenkomst.class);
        assertThat(contract.throughProvider()).isTrue();
        assertThat(contract.eenheden()).extracting(Sleutel::idExtern).containsExactly("4711");

        assertThat(read("publicatie.json", Publicatie.class).model().code()).isEqualTo("DIS");
        assertThat(read("kandidaat.json", Kandidaat.class).eenheid().idExtern()).isEqualTo("4711");
        assertThat(read("aanbieding.json", Aanbieding.class).detailStatus().code())
                .isEqualTo("INH");
        assertThat(read("toewijzing.json", Toewijzing.class).overeenkomst().idExtern())
                .isEqualTo("HO-9");
        assertThat(read("huuropzegging.json", Huuropzegging.class)
                        .huurovereenkomst()
                        .idExtern())
                .isEqualTo("HO-1");
    }

    @Test
    void what_is_kept_of_a_contract_names_nobody() throws JsonProcessingException {
        assertThat(reader.reduced(read("overeenkomst.json", Huurovereenkomst.class)))
                .doesNotContain("Zorgaanbieder")
                .doesNotContain("12345678")
                .doesNotContain("k-77");
    }

    private <T> T read(String example, Class<T> shape) throws JsonProcessingException {
        return binding.bind(new ObjectMapper().readTree(Examples.read(example)), shape)
                .message()
                .orElseThrow();
    }

    private static List<String> unknownFields(Class<?> shape, Schemas schemas, String schema) {
        var unknown = new ArrayList<String>();
        var fields = schemas.fields(schemas.named(schema));
        for (var component : shape.getRecordComponents()) {
            var field = fields.get(component.getName());
            if (field == null) {
                unknown.add(schema + "." + component.getName());
            } else {
                nested(component)
                        .ifPresent(type -> unknown.addAll(unknownFields(type, schemas, schemas.target(field))));
            }
        }
        return unknown;
    }

    private static Optional<Class<?>> nested(RecordComponent component) {
        var type = component.getGenericType() instanceof ParameterizedType list
                ? list.getActualTypeArguments()[0]
                : component.getType();
        return type instanceof Class<?> found && found.isRecord() ? Optional.of(found) : Optional.empty();
    }
}
