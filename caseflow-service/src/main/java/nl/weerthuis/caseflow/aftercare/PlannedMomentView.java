package nl.weerthuis.caseflow.aftercare;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PlannedMoment", description = "When it is asked how it goes (Dutch: gepland nazorgmoment)")
public record PlannedMomentView(
        @Schema(description = "The case (Dutch: dossier)") UUID caseId,

        AftercareMoment.Month moment,

        @Schema(description = "Which time the client was housed in this case, from 1 (Dutch: ronde)")
        int round,

        @Schema(description = "When it is due (Dutch: uiterlijk op)")
        LocalDate dueOn,

        @Schema(description = "When it was done (Dutch: vastgelegd op)")
        LocalDate doneOn,

        @Schema(description = "When the case ended before it was done (Dutch: vervallen op)")
        LocalDate lapsedOn,

        @Schema(description = "Whether it is due and was not done (Dutch: te laat)")
        boolean overdue) {}
