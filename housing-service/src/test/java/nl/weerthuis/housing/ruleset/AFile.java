package nl.weerthuis.housing.ruleset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Next year's numbers as somebody of the region's office sends them. */
public final class AFile {

    private AFile() {}

    public static Map<String, Object> from(String validFrom) {
        var file = new HashMap<String, Object>();
        file.put("edition", "e-" + UUID.randomUUID().toString().substring(0, 30));
        file.put("validFrom", validFrom);
        file.put("source", "Circulaire van het ministerie");
        file.put("figures", figures());
        file.put("temporaryGrounds", List.of("SHELTER_OR_EMERGENCY", "SECOND_CHANCE"));
        return file;
    }

    static Map<String, Object> figures() {
        return new HashMap<>(Map.of(
                "QUALITY_DISCOUNT", 51_000,
                "RENT_CAP_SMALL", 73_000,
                "RENT_CAP_LARGE", 78_000,
                "SOCIAL_LIMIT", 95_000,
                "SMALL_HOUSEHOLD_MOST", 2,
                "YOUTH_BOUNDARY", 21,
                "YOUTH_ALLOWANCE_ABOVE_LIMIT", 1,
                "ALLOWANCE_SELF_CONTAINED_ONLY", 1,
                "NORM_PERCENT", 95,
                "TEMPORARY_MOST_MONTHS", 24));
    }
}
