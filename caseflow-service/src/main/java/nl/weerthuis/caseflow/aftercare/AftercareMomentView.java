package nl.weerthuis.caseflow.aftercare;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AftercareMoment", description = "How somebody was some months after the keys (Dutch: nazorgmoment)")
public record AftercareMomentView(
        @Schema(description = "Which time the client was housed in this case, from 1 (Dutch: ronde)")
        int round,

        AftercareMoment.Month moment,
        AftercareMoment.Outcome outcome,

        @Schema(description = "When it was recorded (Dutch: vastgesteld op)")
        LocalDate recordedOn) {}
