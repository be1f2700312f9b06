package nl.weerthuis.housing.target;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A target and what was realised against it (Dutch: taakstelling)")
record TargetView(
        @Schema(description = "Key of the target (Dutch: kenmerk)")
        UUID id,

        @Schema(description = "Code of the municipality (Dutch: gemeentecode)")
        String municipalityCode,

        @Schema(description = "The corporation (Dutch: woningcorporatie)")
        UUID corporationId,

        @Schema(description = "Year or half-year (Dutch: periode)")
        String period,

        @Schema(description = "What is counted (Dutch: eenheid)")
        TargetUnit unit,

        @Schema(description = "The number; absent while it is unknown (Dutch: aantal)")
        Integer number,

        @Schema(description = "How firm the number is (Dutch: status)")
        TargetStatus status,

        @Schema(description = "Carried over: backlog above zero, surplus below (Dutch: beginsaldo)")
        int openingBalance,

        @Schema(description = "Realised so far (Dutch: realisatie)")
        long realised,

        @Schema(
                description =
                        "Still to do: opening balance plus number minus realised; absent while unknown (Dutch: saldo)")
        Long balance,

        @Schema(description = "How it became what it is (Dutch: bijstellingen)")
        List<Adjustment> adjustments,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version) {

    static TargetView of(Target target, long realised) {
        var balance = target.number() == null ? null : target.openingBalance() + target.number() - realised;
        return new TargetView(
                target.id(),
                target.municipalityCode(),
                target.corporationId(),
                target.period(),
                target.unit(),
                target.number(),
                target.status(),
                target.openingBalance(),
                realised,
                balance,
                target.adjustments(),
                target.version());
    }
}
