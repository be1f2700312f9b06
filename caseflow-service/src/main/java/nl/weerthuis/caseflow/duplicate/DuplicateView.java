package nl.weerthuis.caseflow.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two cases and why they may be of one person; who that is stands in the cases. */
@Schema(name = "Duplicate", description = "Two cases that may be of one person (Dutch: vermoedelijk dubbel)")
record DuplicateView(
        @Schema(description = "Id of the pair (Dutch: nummer)")
        UUID id,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version,

        @Schema(description = "The two cases (Dutch: dossiers)")
        List<UUID> caseIds,

        @Schema(description = "How likely it is, from 0 to 100 (Dutch: score)")
        int score,

        @Schema(description = "What agrees and what differs, as codes (Dutch: redenen)")
        List<String> reasons,

        DuplicateState state,

        @Schema(description = "The case that goes on, once it is one person (Dutch: voortgezet dossier)")
        UUID keptCaseId,

        @Schema(description = "Found at (Dutch: gevonden op)")
        Instant foundAt,

        @Schema(description = "Who decided (Dutch: besloten door)")
        String decidedBy,

        @Schema(description = "Decided at (Dutch: besloten op)")
        Instant decidedAt) {}
