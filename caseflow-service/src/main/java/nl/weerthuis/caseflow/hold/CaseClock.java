package nl.weerthuis.caseflow.hold;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.term.TermView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How long a case takes, and what stopped its clock (Dutch: klok van het dossier)")
record CaseClock(
        @Schema(description = "The case (Dutch: dossier)") UUID caseId,

        @Schema(description = "Since when the client waits (Dutch: wachtend sinds)")
        LocalDate waitingSince,

        @Schema(description = "Days since then, until the case ended (Dutch: wachttijd in dagen)")
        long waitingDays,

        @Schema(description = "Of these, the days on which it was parked (Dutch: aangehouden dagen)")
        long stoppedDays,

        @Schema(description = "Until when it is parked, if it is (Dutch: aangehouden tot en met)")
        LocalDate heldUntil,

        @Schema(description = "Terms in their order, the running one last (Dutch: termijnen)")
        List<TermView> terms,

        @Schema(description = "What stopped the clock (Dutch: aanhoudingen)")
        List<CaseHold.View> holds) {}
