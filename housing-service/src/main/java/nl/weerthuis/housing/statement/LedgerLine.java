package nl.weerthuis.housing.statement;

import java.util.UUID;
import nl.weerthuis.housing.ledger.Balance;
import nl.weerthuis.housing.target.TargetGroup;
import nl.weerthuis.housing.target.TargetStatus;
import nl.weerthuis.housing.target.TargetUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A target with what was booked on it, each column with its corrections (Dutch: grootboekregel)")
record LedgerLine(
        @Schema(description = "The target (Dutch: taakstelling)")
        UUID targetId,

        @Schema(description = "Code of the municipality (Dutch: gemeentecode)")
        String municipalityCode,

        @Schema(description = "The corporation (Dutch: woningcorporatie)")
        UUID corporationId,

        @Schema(description = "Year or half-year (Dutch: periode)")
        String period,

        TargetGroup targetGroup,

        @Schema(description = "What is counted (Dutch: eenheid)")
        TargetUnit unit,

        @Schema(description = "How firm the number is (Dutch: status)")
        TargetStatus status,

        @Schema(description = "The performance agreement that it belongs to (Dutch: prestatieafspraak)")
        UUID agreementId,

        @Schema(description = "Backlog above zero, surplus below, stated or carried over (Dutch: beginsaldo)")
        Integer opening,

        @Schema(description = "The number as it was first known; absent while unknown (Dutch: taakstelling)")
        Integer target,

        @Schema(description = "What was changed since (Dutch: bijstellingen)")
        Integer adjustments,

        @Schema(description = "Realised so far (Dutch: realisatie)")
        Integer realised,

        @Schema(description = "What the corporation pledged; absent if nothing (Dutch: toegezegd)")
        Integer pledged,

        @Schema(description = "Still to do: backlog above zero; absent while the number is unknown (Dutch: eindsaldo)")
        Integer balance,

        @Schema(description = "Of it carried over into the next period (Dutch: overgedragen saldo)")
        Integer carriedOut,

        @Schema(
                description = "Realised, per hundred of target and adjustments; absent without them (Dutch: benutting)",
                examples = "83")
        Integer realisedPercent,

        @Schema(description = "Pledged, per hundred of target and adjustments (Dutch: toegezegd percentage)")
        Integer pledgedPercent,

        @Schema(
                description = "True where a corporation is not told what became of a target for one group"
                        + " (Dutch: niet verstrekt)")
        boolean withheld) {

    static LedgerLine of(LedgerTarget target, Balance balance, Integer pledged, boolean told) {
        boolean known = target.number() != null;
        return new LedgerLine(
                target.id(),
                target.municipalityCode(),
                target.corporationId(),
                target.period(),
                target.targetGroup(),
                target.unit(),
                target.status(),
                target.agreementId(),
                told ? balance.opening() : null,
                known ? balance.target() : null,
                balance.adjustments(),
                told ? balance.realised() : null,
                pledged,
                told && known ? balance.left() : null,
                told ? balance.carriedOut() : null,
                told ? percent(balance.realised(), target.number()) : null,
                percent(pledged, target.number()),
                !told);
    }

    /** Rounded half up, as people read it. */
    private static Integer percent(Integer part, Integer of) {
        return part == null || of == null || of == 0 ? null : Math.floorDiv(200 * part + of, 2 * of);
    }
}
