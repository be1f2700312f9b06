package nl.weerthuis.housing.pledge;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SupplyPledge", description = "How much a corporation says it will give (Dutch: toezegging)")
record SupplyPledgeView(
        @Schema(description = "Key of the pledge (Dutch: kenmerk)")
        UUID id,

        @Schema(description = "For which target (Dutch: taakstelling)")
        UUID targetId,

        @Schema(description = "How many, in the unit of the target (Dutch: toegezegd)")
        int number,

        @Schema(description = "Day of the pledge (Dutch: datum)", format = "date")
        LocalDate pledgedOn) {}
