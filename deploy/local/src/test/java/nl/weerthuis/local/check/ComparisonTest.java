package nl.weerthuis.local.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final String CASE = "{'id':'c1','state':'HOUSED'}";
    private static final String STANDING = "{'caseId':'c1','state':'HOUSED'}";
    private static final String OFFER = "{'id':'o1','status':'HOUSED'}";
    private static final String TENANCY = "{'dwellingId':'d1','keyDate':'2026-11-01'}";
    private static final String DWELLING = "{'id':'d1','municipalityCode':'0034','corporationId':'k1'}";
    private static final String TARGET = "{'municipalityCode':'0034','corporationId':'k1','realised':1}";
    private static final String OFFERS = "{'measure':'outcome','breakdown':'ACCEPTED','value':1}";
    private static final String HOMES =
            "{'measure':'realised','municipalityCode':'0034','corporationId':'k1','period':'2026-H2','value':1}";

    @Test
    void holds_when_all_books_agree() {
        assertThat(wrong(CASE, STANDING, OFFER, TENANCY, TARGET, HOMES)).isEmpty();
    }

    @Test
    void names_a_case_that_reporting_has_in_another_state() {
        assertThat(wrong(CASE, "{'caseId':'c1','state':'CONTRACTED'}", OFFER, TENANCY, TARGET, HOMES))
                .containsExactlyInAnyOrder("cases HOUSED", "cases CONTRACTED", "cases of which the state differs");
    }

    @Test
    void names_keys_that_the_ledger_counted_twice() {
        var twice = TARGET.replace("'realised':1", "'realised':2");

        assertThat(wrong(CASE, STANDING, OFFER, TENANCY, twice, HOMES)).containsExactly("homes 0034 k1");
    }

    @Test
    void names_keys_that_reporting_missed() {
        assertThat(wrong(CASE, STANDING, OFFER, TENANCY, TARGET, HOMES.replace("'value':1", "'value':0")))
                .containsExactly("homes 0034 k1");
    }

    @Test
    void names_a_dwelling_that_nobody_holds_in_housing() {
        var open = OFFER.replace("HOUSED", "ACCEPTED");

        assertThat(wrong(CASE, STANDING, open, TENANCY, TARGET, HOMES))
                .containsExactlyInAnyOrder("dwellings held", "offers that hold");
    }

    private static List<String> wrong(
            String aCase, String standing, String offer, String tenancy, String target, String homes) {
        var seen = new Observation(
                list(aCase),
                list(standing),
                list(offer),
                list(),
                list(),
                list(tenancy),
                list(DWELLING),
                list(target),
                list(OFFERS),
                list(homes),
                Map.of("caseflow", 0L));
        var tally = new Tally();
        for (var deed : List.of("nominated", "offered", "keys")) {
            tally.count(deed);
        }
        return Comparison.of(seen, tally).stream()
                .filter(line -> !line.holds())
                .map(Line::figure)
                .distinct()
                .toList();
    }

    private static List<JsonNode> list(String... items) {
        var list = new ArrayList<JsonNode>();
        for (var item : items) {
            try {
                list.add(new ObjectMapper().readTree(item.replace('\'', '"')));
            } catch (JsonProcessingException malformed) {
                throw new IllegalArgumentException(malformed);
            }
        }
        return list;
    }
}
