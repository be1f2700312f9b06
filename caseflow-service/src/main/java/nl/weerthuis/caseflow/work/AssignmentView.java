package nl.weerthuis.caseflow.work;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Assignment", description = "Who does a case at the own organisation (Dutch: toewijzing van werk)")
record AssignmentView(
        @Schema(description = "Who does it, as the identity provider names them (Dutch: behandelaar)")
        String assignee,

        AssignmentReason reason,

        @Schema(description = "Since when (Dutch: toegewezen op)")
        Instant assignedAt,

        @Schema(description = "Who said so (Dutch: toegewezen door)")
        String assignedBy,

        @Schema(description = "Until when; absent while it lasts (Dutch: beëindigd op)")
        Instant endedAt) {}
