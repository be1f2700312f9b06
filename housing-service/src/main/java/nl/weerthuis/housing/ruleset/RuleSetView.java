package nl.weerthuis.housing.ruleset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RuleSet", description = "Numbers of rent and tenancy law from a day on (Dutch: regelset)")
record RuleSetView(
        @Schema(description = "Key of the rule set; absent in the answer to a try (Dutch: kenmerk)")
        UUID id,

        @Schema(description = "Region whose own it is; absent if it holds for all (Dutch: regio)")
        String region,

        @Schema(description = "Name of this edition, as verdicts name it (Dutch: versie)", examples = "nl-2026")
        String edition,

        @Schema(description = "First day on which it holds, once adopted (Dutch: geldig vanaf)")
        LocalDate validFrom,

        @Schema(description = "Where the numbers come from (Dutch: bron)")
        String source,

        @Schema(description = "Whether it holds, or waits for a second person (Dutch: status)")
        RuleSetStatus status,

        @Schema(description = "Numbers by code; rents in eurocents a month, incomes a year (Dutch: waarden)")
        Map<String, Long> figures,

        @Schema(description = "Grounds on which a tenancy may be temporary (Dutch: wettelijke gronden)")
        List<String> temporaryGrounds,

        @Schema(description = "Codes of which the source was not complete (Dutch: nog te bevestigen)")
        List<String> toBeConfirmed,

        @Schema(description = "Who loaded it; for the region's office alone (Dutch: ingelezen door)")
        String loadedBy,

        @Schema(description = "Day on which it was loaded (Dutch: ingelezen op)")
        LocalDate loadedOn,

        @Schema(description = "Who adopted it; for the region's office alone (Dutch: vastgesteld door)")
        String adoptedBy,

        @Schema(description = "Day on which it was adopted (Dutch: vastgesteld op)")
        LocalDate adoptedOn,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version) {

    /** @param isOffice whether the reader may know who loaded and adopted it */
    static RuleSetView of(RuleSet set, boolean isOffice) {
        return view(set, set.id(), isOffice);
    }

    static RuleSetView ofTry(RuleSet set) {
        return view(set, null, true);
    }

    private static RuleSetView view(RuleSet set, UUID id, boolean isOffice) {
        return new RuleSetView(
                id,
                set.region(),
                set.edition(),
                set.validFrom(),
                set.source(),
                set.status(),
                set.numbers(),
                set.temporaryGrounds(),
                set.toBeConfirmed(),
                isOffice ? set.loadedBy() : null,
                set.loadedOn(),
                isOffice ? set.adoptedBy() : null,
                set.adoptedOn(),
                set.version());
    }
}
