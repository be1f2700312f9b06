package nl.weerthuis.housing.closing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.housing.access.Signatory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a party says to be wrong with a quarter; it stays to be seen, whatever became of it. */
@Embeddable
@Schema(name = "QuarterDispute", description = "What a party says to be wrong (Dutch: geschilpunt)")
record Dispute(
        @Enumerated(EnumType.STRING) Signatory party,

        @Enumerated(EnumType.STRING) DisputeCode code,

        @Schema(description = "About which target (Dutch: taakstelling)")
        UUID targetId,

        @Schema(description = "What the party says it should be (Dutch: eigen telling)")
        Integer claimed,

        @Schema(description = "Day of the dispute (Dutch: datum)", format = "date")
        LocalDate raisedOn,

        @Enumerated(EnumType.STRING) DisputeOutcome outcome,

        @Schema(description = "Reference of the decision (Dutch: kenmerk van het besluit)")
        String decision,

        @Schema(description = "Day on which it was settled (Dutch: afgehandeld op)", format = "date")
        LocalDate settledOn) {

    @Schema(hidden = true)
    boolean isOpen() {
        return outcome == null;
    }

    Dispute settled(DisputeOutcome how, String by, LocalDate today) {
        return new Dispute(party, code, targetId, claimed, raisedOn, how, by, today);
    }
}
