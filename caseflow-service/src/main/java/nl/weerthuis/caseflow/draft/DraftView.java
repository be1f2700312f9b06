package nl.weerthuis.caseflow.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.missing.Missing;
import nl.weerthuis.caseflow.questionnaire.Answers;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draft with what is still missing; for its provider alone. */
@Schema(name = "Draft", description = "A nomination that is being written (Dutch: concept)")
record DraftView(
        @Schema(description = "Id of the draft (Dutch: nummer van het concept)")
        UUID id,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version,

        DraftState state,

        @Schema(description = "Expectation that it goes on from (Dutch: verwachting)")
        UUID expectationId,

        @Schema(description = "Case that it became (Dutch: dossier)")
        UUID caseId,

        @Schema(description = "Who began it (Dutch: begonnen door)")
        String openedBy,

        @Schema(description = "Last changed at (Dutch: gewijzigd op)")
        Instant changedAt,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "The nomination as far as it is known (Dutch: aanmelding)")
        JsonNode nomination,

        @Schema(description = "Answers to questionnaires (Dutch: ingevulde vragenlijsten)")
        List<Answers> answers,

        @Schema(description = "Everything that must come before it can be submitted (Dutch: wat nog ontbreekt)")
        List<Missing> missing,

        @Schema(description = "What to look at, as codes; no reason not to submit (Dutch: aandachtspunten)")
        List<String> warnings) {

    DraftView withoutContent() {
        return new DraftView(
                id, version, state, expectationId, caseId, openedBy, changedAt, null, List.of(), missing, warnings);
    }
}
