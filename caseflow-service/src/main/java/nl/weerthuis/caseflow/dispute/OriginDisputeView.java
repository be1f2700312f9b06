package nl.weerthuis.caseflow.dispute;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OriginDispute", description = "A contested origin (Dutch: geschil over de herkomst)")
record OriginDisputeView(
        @Schema(description = "Identification (Dutch: identificatie)")
        UUID id,

        DisputeGround ground,

        DisputeStep step,

        @Schema(description = "When it was raised (Dutch: ingebracht op)")
        LocalDate raisedOn,

        @Schema(description = "Organisation that raised it (Dutch: ingebracht door)")
        UUID raisedBy,

        @Schema(description = "Since when it is at this step (Dutch: op deze stap sinds)")
        LocalDate stepSince,

        @Schema(description = "When this step should be over; absent once settled (Dutch: uiterlijk op)")
        LocalDate dueOn,

        @Schema(description = "Whether that day passed (Dutch: te laat)")
        boolean overdue,

        @Schema(description = "When it was settled (Dutch: beslecht op)")
        LocalDate settledOn,

        @Schema(description = "Municipality that it came out at; absent if the origin is unknown (Dutch: uitkomst)")
        String settledMunicipality) {}
