package nl.weerthuis.caseflow.term;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Term", description = "Term of one step of a case (Dutch: termijn)")
public record TermView(
        @Schema(description = "Identification (Dutch: identificatie)")
        UUID id,

        Step step,
        Party party,

        @Schema(description = "Working days that the step may take (Dutch: aantal werkdagen)")
        int days,

        @Schema(description = "Working day on which it began (Dutch: begonnen op)")
        LocalDate begunOn,

        @Schema(description = "Last day, before anything stopped the clock (Dutch: oorspronkelijke einddatum)")
        LocalDate plannedOn,

        @Schema(description = "Last day, with what stopped the clock (Dutch: einddatum)")
        LocalDate dueOn,

        @Schema(description = "When the step was done (Dutch: afgerond op)")
        LocalDate endedOn,

        @Schema(description = "Whether it is, or was, done too late (Dutch: te laat)")
        boolean overdue) {}
