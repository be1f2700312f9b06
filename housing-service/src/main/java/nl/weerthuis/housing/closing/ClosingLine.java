package nl.weerthuis.housing.closing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import nl.weerthuis.housing.ledger.Balance;
import nl.weerthuis.housing.target.TargetGroup;
import nl.weerthuis.housing.target.TargetUnit;
import nl.weerthuis.housing.target.Targets;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target as it stood when the quarter was put before the parties. */
@Embeddable
@Schema(name = "QuarterClosingLine", description = "A target as it stood then (Dutch: stand van de taakstelling)")
record ClosingLine(
        @Schema(description = "The target (Dutch: taakstelling)")
        UUID targetId,

        @Enumerated(EnumType.STRING) TargetGroup targetGroup,

        @Enumerated(EnumType.STRING) @Schema(description = "What is counted (Dutch: eenheid)")
        TargetUnit unit,

        @Schema(description = "Backlog above zero, surplus below (Dutch: beginsaldo)")
        Integer opening,

        @Schema(description = "The number, with its adjustments; absent while unknown (Dutch: taakstelling)")
        Integer number,

        @Schema(description = "Booked as realised in this quarter (Dutch: realisatie in het kwartaal)")
        Integer realisedInQuarter,

        @Schema(description = "Realised since the beginning of the period (Dutch: realisatie in de periode)")
        Integer realised,

        @Schema(description = "What the corporation pledged; absent if nothing (Dutch: toegezegd)")
        Integer pledged,

        @Schema(description = "Still to do; absent while the number is unknown (Dutch: saldo)")
        Integer balance) {

    static ClosingLine of(Targets.Summary target, Balance balance, int realisedInQuarter, Integer pledged) {
        return new ClosingLine(
                target.account().targetId(),
                target.targetGroup(),
                target.unit(),
                balance.opening(),
                target.number(),
                realisedInQuarter,
                balance.realised(),
                pledged,
                target.number() == null ? null : balance.left());
    }

    /** Of one group a corporation is told what was agreed and what it pledged itself. */
    ClosingLine withheld() {
        return targetGroup == TargetGroup.ALL
                ? this
                : new ClosingLine(targetId, targetGroup, unit, null, number, null, null, pledged, null);
    }
}
