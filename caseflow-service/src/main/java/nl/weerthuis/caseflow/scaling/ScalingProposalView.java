package nl.weerthuis.caseflow.scaling;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ScalingProposal", description = "More or less support (Dutch: voorstel tot op- of afschalen)")
record ScalingProposalView(
        @Schema(description = "Identification (Dutch: identificatie)")
        UUID id,

        ScalingDirection direction,

        ScalingTrigger trigger,

        @Schema(description = "Hours per week that are asked for (Dutch: gevraagde uren per week)")
        int hoursPerWeek,

        @Schema(description = "From when (Dutch: ingangsdatum)")
        LocalDate startOn,

        ScalingState state,

        @Schema(description = "When it was proposed (Dutch: voorgesteld op)")
        LocalDate proposedOn,

        @Schema(description = "When the municipality answers at the latest (Dutch: beslissen voor)")
        LocalDate decideBy,

        @Schema(description = "Whether that day passed without an answer (Dutch: te laat)")
        boolean overdue,

        @Schema(description = "Hours per week that were granted (Dutch: toegekende uren per week)")
        Integer grantedHours,

        ScalingDecline declineCode,

        @Schema(description = "When it was decided (Dutch: besloten op)")
        LocalDate decidedOn) {}
