package nl.weerthuis.reporting.indicator;

import static nl.weerthuis.reporting.indicator.Figures.HIDDEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.weerthuis.platform.testing.WithService;
import nl.weerthuis.reporting.Facts;
import nl.weerthuis.reporting.SampleRegion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithService(value = "reporting", streams = Facts.STREAMS)
class OriginsApiTest {

    @Inject
    Facts facts;

    private SampleRegion region;

    @BeforeEach
    void aRegion() {
        region = SampleRegion.agreed(facts);
    }

    private UUID assigned(String basis, String exception, int origin, int municipality) {
        var id = region.submitted("YOUTH_CARE", "STANDARD", "2026-01-05");
        var data = new HashMap<String, Object>(Map.of("caseId", id, "protectionLevel", "STANDARD"));
        data.put("basis", basis.equals("ORIGIN") ? "KNOWN" : basis.equals("POPULATION") ? "UNKNOWN" : basis);
        if (exception != null) {
            data.put("exceptionCode", exception);
        }
        if (!basis.equals("POPULATION")) {
            data.put("originMunicipality", region.code(origin));
        }
        facts.state("caseflow", "origin-established", id, data);
        region.assigned(id, municipality, basis);
        return id;
    }

    private void housed(UUID id, int municipality) {
        facts.state(
                "allocation-case",
                "case-housed",
                "caseId",
                id,
                "keyDate=2026-03-01 municipalityCode=%s".formatted(region.code(municipality)));
    }

    @Test
    void the_share_that_returned_and_the_exceptions_are_counted() {
        for (int person = 0; person < 30; person++) {
            housed(assigned("ORIGIN", null, 0, 0), 0);
        }
        for (int person = 0; person < 10; person++) {
            assigned("EXCEPTION", "SAFETY", 1, 0);
            housed(assigned("EXCEPTION", "NETWORK", 1, 0), 0);
            assigned("POPULATION", null, 0, 2);
        }
        Figures.freeze(region.analyst());

        var figures = Figures.read("origins", region.analyst());

        assertThat(figures.of("assigned")).isEqualTo("60");
        assertThat(figures.of("assigned", "breakdown=ORIGIN")).isEqualTo("30");
        assertThat(figures.of("returnedToOriginShare")).isEqualTo("50");
        assertThat(figures.of("exceptions", "breakdown=SAFETY")).isEqualTo("10");
        assertThat(figures.of("exceptions", "breakdown=CLIENT_WISH")).isEqualTo("0");
        assertThat(figures.of("unknownOrigin", "municipalityCode=" + region.code(2)))
                .isEqualTo("10");
        assertThat(figures.of("housed")).isEqualTo("40");
        assertThat(figures.of("housed", "breakdown=IN_ORIGIN")).isEqualTo("30");
        assertThat(figures.of("housedInOriginShare")).isEqualTo("75");
    }

    @Test
    void a_rate_is_hidden_where_its_parts_are() {
        for (int person = 0; person < 30; person++) {
            assigned("ORIGIN", null, 0, 0);
        }
        assigned("EXCEPTION", "SAFETY", 1, 0);
        Figures.freeze(region.analyst());

        var figures = Figures.read("origins", region.analyst());

        assertThat(figures.of("exceptions", "breakdown=SAFETY")).isEqualTo(HIDDEN);
        assertThat(figures.of("exceptions", "breakdown=NETWORK")).isEqualTo(HIDDEN);
        assertThat(figures.of("assigned", "breakdown=EXCEPTION")).isEqualTo(HIDDEN);
        assertThat(figures.of("assigned", "breakdown=ORIGIN")).isEqualTo(HIDDEN);
        assertThat(figures.of("returnedToOriginShare")).isEqualTo(HIDDEN);
    }

    @Test
    void a_rate_over_few_is_not_told() {
        for (int person = 0; person < 9; person++) {
            assigned("ORIGIN", null, 0, 0);
        }
        Figures.freeze(region.analyst());

        var figures = Figures.read("origins", region.analyst());

        assertThat(figures.items())
                .allMatch(item -> item.get("measure").toString().startsWith("housed")
                        || Boolean.TRUE.equals(item.get("suppressed")));
        assertThat(figures.of("housed")).isEqualTo("0");
        assertThat(figures.of("housedInOriginShare")).isEqualTo(HIDDEN);
    }
}
