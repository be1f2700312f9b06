package nl.weerthuis.caseflow.information;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question and its answer. */
@Schema(name = "InformationRequest", description = "What the table asks, and the answer (Dutch: informatieverzoek)")
record InformationView(
        @Schema(description = "Id of the request (Dutch: nummer)")
        UUID id,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version,

        InformationState state,

        @Schema(description = "What is asked; null once the client was erased (Dutch: vraag)")
        String question,

        @Schema(description = "To be answered on or before (Dutch: uiterlijk)")
        LocalDate dueOn,

        @Schema(description = "Asked at (Dutch: gevraagd op)")
        Instant askedAt,

        @Schema(description = "The answer (Dutch: antwoord)")
        String answer,

        @Schema(description = "Answered or withdrawn at (Dutch: beantwoord of ingetrokken op)")
        Instant endedAt) {

    /** For an answer that is kept for a repeated request. */
    InformationView withoutWords() {
        return new InformationView(id, version, state, null, dueOn, askedAt, null, endedAt);
    }
}
