package nl.weerthuis.caseflow.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseState;
import nl.weerthuis.caseflow.precondition.PreconditionCode;
import nl.weerthuis.caseflow.support.SupportFit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands between a client and a home. Of a closed case nothing does: its lists are empty. */
@Schema(name = "Plan", description = "What must still be done for a case, by whom and by when (Dutch: plan naar huis)")
record PlanView(
        @Schema(description = "The case (Dutch: dossier)") UUID caseId,

        CaseState state,

        @Schema(description = "Whether no precondition blocks a step that lies ahead (Dutch: alles geregeld)")
        boolean clear,

        @Schema(
                description =
                        "When that may be expected, by the due dates and the region's usual terms (Dutch: geregeld op)")
        LocalDate clearOn,

        @Schema(description = "The steps that wait for preconditions, in order (Dutch: stappen)")
        List<Step> steps,

        @Schema(description = "The open preconditions that decide that date, in order (Dutch: kritieke pad)")
        List<Milestone> criticalPath,

        @Schema(description = "What each party does, the most urgent first (Dutch: acties)")
        List<Action> actions,

        @Schema(description = "How the support lies against the keys, once both are known (Dutch: aansluiting)")
        SupportFit support) {

    @Schema(name = "PlanStep", description = "A step and what blocks it (Dutch: stap)")
    record Step(
            @Schema(description = "The step (Dutch: stap)") PreconditionCode.Step step,

            @Schema(description = "Whether the case is past it (Dutch: gezet)")
            boolean taken,

            @Schema(description = "Open preconditions that block it (Dutch: geblokkeerd door)")
            List<PreconditionCode> blockedBy,

            @Schema(description = "When they may be settled; absent if none is open (Dutch: vrij op)")
            LocalDate clearOn) {}

    @Schema(name = "PlanMilestone", description = "A precondition that decides the date (Dutch: mijlpaal)")
    record Milestone(
            @Schema(description = "The precondition (Dutch: randvoorwaarde)")
            PreconditionCode precondition,

            @Schema(description = "The step that waits for it (Dutch: stap)")
            PreconditionCode.Step step,

            @Schema(description = "When it may be settled (Dutch: verwacht op)")
            LocalDate expectedOn,

            @Schema(description = "Whether nobody gave that date, so that it is the usual term (Dutch: geschat)")
            boolean estimated) {}
}
