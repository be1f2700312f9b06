package nl.weerthuis.caseflow.tenure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.aftercare.AftercareMomentView;
import nl.weerthuis.caseflow.aftercare.PlannedMomentView;
import nl.weerthuis.caseflow.signal.SignalView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How somebody lives since the keys (Dutch: nazorg)")
record Aftercare(
        @Schema(description = "The case (Dutch: dossier)") UUID caseId,

        @Schema(description = "When the keys were handed over (Dutch: sleuteldatum)")
        LocalDate keyDate,

        @Schema(description = "When it is judged whether the contract passes to the client (Dutch: omklapdatum)")
        LocalDate flipReviewOn,

        @Schema(description = "When it is asked how it goes (Dutch: geplande nazorgmomenten)")
        List<PlannedMomentView> planned,

        @Schema(description = "How it went (Dutch: vastgelegde nazorgmomenten)")
        List<AftercareMomentView> recorded,

        @Schema(description = "What went wrong, or may (Dutch: signalen)")
        List<SignalView> signals,

        @Schema(description = "Cards that the client was given (Dutch: waarschuwingen)")
        List<Warning.View> warnings,

        ReturnGuarantee.View returnGuarantee) {}
