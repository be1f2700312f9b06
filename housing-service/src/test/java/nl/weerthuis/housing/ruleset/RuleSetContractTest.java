package nl.weerthuis.housing.ruleset;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import nl.weerthuis.platform.testing.GoldenEvents;
import org.junit.jupiter.api.Test;

class RuleSetContractTest {

    @Test
    void rent_rules_set() {
        var figures = new TreeMap<String, Long>();
        figures.put("QUALITY_DISCOUNT", 49_820L);
        figures.put("RENT_CAP_SMALL", 71_302L);
        figures.put("RENT_CAP_LARGE", 76_414L);
        figures.put("SOCIAL_LIMIT", 93_293L);
        figures.put("SMALL_HOUSEHOLD_MOST", 2L);
        figures.put("YOUTH_BOUNDARY", 21L);
        figures.put("NORM_PERCENT", 95L);
        GoldenEvents.of("housing")
                .holds(new RentRulesSet(
                        UUID.fromString("5b0c2d9e-7f1a-4c36-8d42-1e2f3a4b5c6d"),
                        "flevoland",
                        "nl-2026",
                        LocalDate.of(2026, 1, 1),
                        figures,
                        List.of("SHELTER_OR_EMERGENCY", "SECOND_CHANCE")));
    }
}
