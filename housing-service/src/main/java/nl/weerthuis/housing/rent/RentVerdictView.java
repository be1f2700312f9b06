package nl.weerthuis.housing.rent;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.housing.ruleset.KnownRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "RentVerdict",
        description = "How the rent was judged when it was offered (Dutch: toets passend toewijzen)")
record RentVerdictView(
        @Schema(description = "The offer (Dutch: aanbieding)")
        UUID offerId,

        @Schema(description = "The dwelling (Dutch: woning)")
        UUID dwellingId,

        @Schema(description = "Whether the rent fits (Dutch: oordeel)")
        Verdict verdict,

        @Schema(description = "Rent as it was offered, in eurocents a month (Dutch: rekenhuur)")
        long rentCents,

        @Schema(description = "Day on which it was judged (Dutch: beslisdatum)")
        LocalDate decidedOn,

        @Schema(description = "Edition of the rules that judged (Dutch: versie regelset)")
        String edition,

        @Schema(description = "First day of these rules (Dutch: geldig vanaf)")
        LocalDate validFrom,

        @Schema(description = "Their numbers by code; rents in eurocents a month, incomes a year (Dutch: waarden)")
        Map<String, Long> figures) {

    static RentVerdictView of(RentVerdict verdict, Optional<KnownRules> rules) {
        return new RentVerdictView(
                verdict.offerId(),
                verdict.dwellingId(),
                verdict.verdict(),
                verdict.rentCents(),
                verdict.decidedOn(),
                verdict.ruleSet(),
                rules.map(KnownRules::validFrom).orElse(null),
                rules.map(KnownRules::figures).orElse(Map.of()));
    }
}
