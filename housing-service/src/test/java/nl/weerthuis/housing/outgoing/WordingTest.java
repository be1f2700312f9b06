package nl.weerthuis.housing.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.housing.vera.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** INTEROP 1.4 B, step by step; and every field exists in VERA 4.3.0. */
class WordingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final UUID HOLD = UUID.fromString("5d9e1c34-2b6f-4c8a-b7d1-6e5f4a3b2c04");
    private static final HoldStep.Key PUBLICATION = new HoldStep.Key("", "corporatie-x", "P-1");
    private static final Map<OutgoingKind, String> SCHEMAS = Map.of(
            OutgoingKind.PUBLICATIE, "Publicaties-Publicatiebericht",
            OutgoingKind.AANBIEDING, "Aanbiedingen-Aanbiedingbericht",
            OutgoingKind.KANDIDAAT, "Kandidaten-Kandidaatbericht",
            OutgoingKind.TOEWIJZING, "Toewijzingen-Toewijzingbericht");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void a_hold_for_an_offer_is_an_option_on_the_publication_and_a_proposal_without_a_person() {
        assertThat(said(step(null, "HELD")))
                .containsExactly(
                        "PATCH publicaties {idExtern=P-1, idOrganisatie=corporatie-x, status={code=GEP},"
                                + " detailStatus={code=OOP}}",
                        "POST aanbiedingen {idExtern=" + HOLD + ", idOrganisatie=corporatie-x, status={code=AAN},"
                                + " publicatie={idExtern=P-1, idOrganisatie=corporatie-x}}",
                        "POST kandidaten {idExtern=" + HOLD + ", idOrganisatie=corporatie-x, status={code=AAN},"
                                + " detailStatus={code=AAN}, eenheid={idExtern=4711, idOrganisatie=corporatie-x}}");
    }

    @Test
    void a_hold_by_hand_offers_nobody_anything() {
        assertThat(kinds(byHand(null, "HELD", PUBLICATION))).containsExactly("publicaties");
        assertThat(kinds(byHand("HELD", "RELEASED", PUBLICATION))).containsExactly("publicaties");
        assertThat(kinds(byHand(null, "HELD", null))).isEmpty();
    }

    @Test
    void without_a_publication_the_offer_is_told_of_the_unit_alone() {
        var words = new Wording(step(null, "HELD", true, null, null), NOW).words();
        assertThat(words).extracting(Word::kind).containsExactly(OutgoingKind.AANBIEDING, OutgoingKind.KANDIDAAT);
        assertThat(words.get(0).content()).doesNotContainKey("publicatie");
    }

    @Test
    void a_viewing_is_a_detail_of_the_candidate() {
        assertThat(said(step("HELD", "HELD"))).singleElement().asString().contains("detailStatus={code=BEZ}");
    }

    @Test
    void an_offer_that_stands_firm_is_an_allocation_that_is_wanted() {
        assertThat(said(step("HELD", "CONFIRMED")))
                .containsExactly(
                        "PATCH publicaties {idExtern=P-1, idOrganisatie=corporatie-x, status={code=AFG},"
                                + " detailStatus={code=TOE}}",
                        "PATCH aanbiedingen {idExtern=" + HOLD + ", idOrganisatie=corporatie-x, status={code=TOE}}",
                        "PATCH kandidaten {idExtern=" + HOLD + ", idOrganisatie=corporatie-x, status={code=TOE},"
                                + " detailStatus=null}",
                        "POST toewijzingen {idExtern=" + HOLD
                                + ", idOrganisatie=corporatie-x, datum=2026-03-01T10:00:00Z,"
                                + " eenheid={idExtern=4711, idOrganisatie=corporatie-x},"
                                + " overeenkomst={soort={code=HUU}, detailSoort={code=TIJ}}}");
        assertThat(said(step("CONFIRMED", "USED"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "REFUSED,DWELLING,GEW,WBN,GEW,WEI",
                "REFUSED,SIZE,GEW,WBN,GEW,WEI",
                "REFUSED,SURROUNDINGS,GEW,WOB,GEW,WEI",
                "REFUSED,RENT_TOO_HIGH,GEW,HUU,GEW,WEI",
                "REFUSED,-,GEW,-,GEW,WEI",
                "EXPIRED,-,ING,REA,GEW,NRE",
                "LAPSED,-,ING,REA,GEW,NRE",
                "NOT_PROCEEDED,-,ING,-,AFG,-",
                "CANDIDATE_REJECTED,-,ING,-,AFG,-"
            })
    void how_an_offer_ends_is_told_and_the_publication_is_published_again(
            String outcome, String objection, String status, String detail, String candidate, String candidateDetail) {
        var ended = step("HELD", "RELEASED", true, new HoldStep.Closing(outcome, objection), PUBLICATION);

        var words = new Wording(ended, NOW).words();

        assertThat(words)
                .extracting(Word::kind)
                .containsExactly(OutgoingKind.AANBIEDING, OutgoingKind.KANDIDAAT, OutgoingKind.PUBLICATIE);
        assertThat(code(words.get(0), "status")).isEqualTo(status);
        assertThat(code(words.get(0), "detailStatus")).isEqualTo(detail);
        assertThat(code(words.get(1), "status")).isEqualTo(candidate);
        assertThat(code(words.get(1), "detailStatus")).isEqualTo(candidateDetail);
        assertThat(code(words.get(2), "status")).isEqualTo("GEP");
        // Null takes the option away; left out, it would stay.
        assertThat(words.get(2).content()).containsEntry("detailStatus", null);
    }

    @Test
    void what_lapses_or_ends_before_the_keys_is_told_without_an_answer_of_the_table() {
        assertThat(code(new Wording(step("HELD", "LAPSED"), NOW).words().get(0), "detailStatus"))
                .isEqualTo("REA");
        assertThat(kinds(step("USED", "USED"))).containsExactly("aanbiedingen", "kandidaten", "publicaties");
    }

    @Test
    void what_the_corporation_took_back_itself_is_not_published_again() {
        var words = new Wording(step("HELD", "RELEASED", false, null, PUBLICATION), NOW).words();

        assertThat(words).extracting(Word::kind).doesNotContain(OutgoingKind.PUBLICATIE);
        assertThat(code(words.get(0), "detailStatus")).isEqualTo("ONT");
    }

    @Test
    void every_field_exists_in_vera_and_none_is_about_a_person() {
        var wrv = new Schemas("WRV.yaml");
        for (var step : List.of(
                step(null, "HELD"),
                step("HELD", "HELD"),
                step("HELD", "CONFIRMED"),
                step("CONFIRMED", "LAPSED"),
                step("HELD", "RELEASED", true, new HoldStep.Closing("REFUSED", "DWELLING"), PUBLICATION))) {
            for (var word : new Wording(step, NOW).words()) {
                JsonNode document = json.valueToTree(word.content());
                assertThat(wrv.strangers(document, SCHEMAS.get(word.kind()))).isEmpty();
                assertThat(word.content()).doesNotContainKeys("relatie", "kandidaat", "contactmomenten", "inkomen");
            }
        }
    }

    @Test
    void a_field_that_vera_does_not_have_is_found() {
        var invented = json.createObjectNode().put("idExtern", "1").put("reservering", true);
        invented.put("status", "AAN");

        assertThat(new Schemas("WRV.yaml").strangers(invented, "Aanbiedingen-Aanbiedingbericht"))
                .containsExactly("/reservering", "/status");
    }

    private static List<String> said(HoldStep step) {
        var said = new ArrayList<String>();
        for (var word : new Wording(step, NOW).words()) {
            said.add("%s %s %s".formatted(word.method(), word.kind().path(), word.content()));
        }
        return said;
    }

    private static List<String> kinds(HoldStep step) {
        return new Wording(step, NOW)
                .words().stream().map(word -> word.kind().path()).toList();
    }

    private static String code(Word word, String field) {
        return word.content().get(field) instanceof Map<?, ?> code
                ? code.get("code").toString()
                : null;
    }

    private static HoldStep step(String was, String status) {
        return step(was, status, true, null, PUBLICATION);
    }

    private static HoldStep step(
            String was, String status, boolean onOffer, HoldStep.Closing closing, HoldStep.Key publication) {
        return step(was, status, true, onOffer, closing, publication);
    }

    private static HoldStep byHand(String was, String status, HoldStep.Key publication) {
        return step(was, status, false, true, null, publication);
    }

    private static HoldStep step(
            String was,
            String status,
            boolean offered,
            boolean onOffer,
            HoldStep.Closing closing,
            HoldStep.Key publication) {
        return new HoldStep(
                1,
                HOLD,
                was,
                status,
                offered,
                "TEMPORARY",
                UUID.randomUUID(),
                UUID.randomUUID(),
                onOffer,
                closing,
                new HoldStep.Key("", "corporatie-x", "4711"),
                publication);
    }
}
