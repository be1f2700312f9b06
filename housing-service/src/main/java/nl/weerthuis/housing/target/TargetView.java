package nl.weerthuis.housing.target;

import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.ledger.Balance;
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

        TargetGroup targetGroup,

        @Schema(description = "What is counted (Dutch: eenheid)")
        TargetUnit unit,

        @Schema(description = "The number; absent while it is unknown (Dutch: aantal)")
        Integer number,

        @Schema(description = "How firm the number is (Dutch: status)")
        TargetStatus status,

        @Schema(description = "The performance agreement that it belongs to (Dutch: prestatieafspraak)")
        UUID agreementId,

        @Schema(
                description = "Stated or carried over: backlog above zero, surplus below; of a target for one group a"
                        + " corporation is told the stated one (Dutch: beginsaldo)")
        Integer openingBalance,

        @Schema(
                description =
                        "Realised so far; absent for a corporation where the target is for one group (Dutch: realisatie)")
        Integer realised,

        @Schema(
                description =
                        "Still to do: opening balance plus number minus realised; absent while unknown, or not told"
                                + " (Dutch: saldo)")
        Integer balance,

        @Schema(description = "How it became what it is (Dutch: bijstellingen)")
        List<Adjustment> adjustments,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version) {

    static TargetView of(Target target, Balance balance) {
        var left = target.number() == null ? null : balance.left();
        return of(target, balance.opening(), balance.realised(), left);
    }

    /** Of one group a corporation is told what was agreed, not what became of it. */
    static TargetView withheld(Target target) {
        return of(target, target.openingBalance(), null, null);
    }

    private static TargetView of(Target target, Integer opening, Integer realised, Integer balance) {
        return new TargetView(
                target.id(),
                target.municipalityCode(),
                target.corporationId(),
                target.period(),
                target.targetGroup(),
                target.unit(),
                target.number(),
                target.status(),
                target.agreementId(),
                opening,
                realised,
                balance,
                target.adjustments(),
                target.version());
    }
}
