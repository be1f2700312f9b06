package nl.weerthuis.caseflow.erasure;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ErasureRequest", description = "A request to be erased, and its answer (Dutch: verzoek tot wissing)")
record ErasureRequestView(
        @Schema(description = "Identification (Dutch: identificatie)")
        UUID id,

        @Schema(description = "When it came in (Dutch: ontvangen op)")
        LocalDate receivedOn,

        @Schema(description = "Last day to decide (Dutch: uiterste beslisdatum)")
        LocalDate decideBy,

        ErasureRequestState state,

        @Schema(description = "Whether that day passed without a decision (Dutch: te laat)")
        boolean overdue,

        RefusalGround refusalGround,

        @Schema(description = "Why, for the client to read (Dutch: toelichting)")
        String explanation,

        @Schema(description = "When it was decided (Dutch: besloten op)")
        LocalDate decidedOn) {}
