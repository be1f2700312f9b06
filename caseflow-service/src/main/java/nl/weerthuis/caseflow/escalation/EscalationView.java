package nl.weerthuis.caseflow.escalation;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Escalation",
        description = "A case that somebody higher has to answer (Dutch: opschaling van een dossier)")
record EscalationView(
        @Schema(description = "Identification (Dutch: identificatie)")
        UUID id,

        @Schema(description = "The case (Dutch: dossier)") UUID caseId,

        Level level,
        EscalationReason reason,

        @Schema(description = "What is the matter, in words; not in lists (Dutch: toelichting)")
        String explanation,

        @Schema(description = "Kind of organisation that escalated it, or SERVICE (Dutch: opgeschaald door)")
        String raisedByKind,

        @Schema(description = "When it began (Dutch: opgeschaald op)")
        LocalDate raisedOn,

        @Schema(description = "Since when it stands on this level (Dutch: op dit niveau sinds)")
        LocalDate levelSince,

        @Schema(description = "When this level has to have answered; then the next one has it (Dutch: antwoord voor)")
        LocalDate answerBy,

        @Schema(description = "Whether that day has passed (Dutch: te laat)")
        boolean overdue,

        EscalationOutcome outcome,

        @Schema(description = "The answer, in words; not in lists (Dutch: antwoord)")
        String answer,

        @Schema(description = "When it was answered (Dutch: beantwoord op)")
        LocalDate resolvedOn) {

    EscalationView withoutWords() {
        return new EscalationView(
                id,
                caseId,
                level,
                reason,
                null,
                raisedByKind,
                raisedOn,
                levelSince,
                answerBy,
                overdue,
                outcome,
                null,
                resolvedOn);
    }
}
