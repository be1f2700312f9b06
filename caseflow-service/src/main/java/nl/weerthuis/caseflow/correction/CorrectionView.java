package nl.weerthuis.caseflow.correction;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Correction", description = "A request to correct, and its answer (Dutch: verzoek tot verbetering)")
record CorrectionView(
        @Schema(description = "Identification (Dutch: identificatie)")
        UUID id,

        CorrectionSubject concerns,

        @Schema(description = "What the client asks, in the client's words (Dutch: verzoek)")
        String wish,

        @Schema(description = "When it came in (Dutch: ontvangen op)")
        LocalDate receivedOn,

        @Schema(description = "Last day for the answer (Dutch: uiterste antwoorddatum)")
        LocalDate answerBy,

        CorrectionState state,

        @Schema(description = "Whether that day passed without an answer (Dutch: te laat)")
        boolean overdue,

        @Schema(description = "Why it was decided so (Dutch: motivering)")
        String reason,

        @Schema(description = "When it was decided (Dutch: besloten op)")
        LocalDate decidedOn) {}
