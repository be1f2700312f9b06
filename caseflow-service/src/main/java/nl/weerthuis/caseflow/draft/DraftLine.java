package nl.weerthuis.caseflow.draft;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draft in a list. */
@Schema(description = "A draft in a list (Dutch: regel in de lijst van concepten)")
record DraftLine(
        @Schema(description = "Id of the draft (Dutch: nummer van het concept)")
        UUID id,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version,

        DraftState state,

        @Schema(description = "The provider's own key, if it was given (Dutch: cliëntreferentie)")
        String clientReference,

        @Schema(description = "Expectation that it goes on from (Dutch: verwachting)")
        UUID expectationId,

        @Schema(description = "Case that it became (Dutch: dossier)")
        UUID caseId,

        @Schema(description = "Who began it (Dutch: begonnen door)")
        String openedBy,

        @Schema(description = "Last changed at (Dutch: gewijzigd op)")
        Instant changedAt) {

    /** @param content null once it is not open any more */
    static DraftLine of(Draft draft, DraftContent content) {
        return new DraftLine(
                draft.id(),
                draft.version(),
                draft.state(),
                content == null ? null : content.text("clientReference"),
                draft.expectationId(),
                draft.caseId(),
                draft.openedBy(),
                draft.changedAt());
    }
}
