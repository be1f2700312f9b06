package nl.weerthuis.caseflow.support;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.caseflow.date.WithinYears;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The help that somebody gets in the new home. */
@Schema(description = "Support in the new home (Dutch: ambulante begeleiding)")
public record Support(
        @Schema(description = "Provider that gives it (Dutch: ambulante aanbieder)")
        UUID providerId,

        @Min(0) @Max(168) @Schema(description = "Hours per week (Dutch: uren per week)")
        Integer hoursPerWeek,

        @NotNull @WithinYears(before = 5, after = 5) @Schema(description = "First day (Dutch: startdatum)")
        LocalDate startOn,

        @Schema(description = "Last day, if it is known (Dutch: einddatum)")
        LocalDate until,

        @Size(max = 50) @Schema(description = "Number of the decision it rests on (Dutch: beschikkingsnummer)")
        String indicationNumber) {

    public Support {
        if (startOn != null && until != null && until.isBefore(startOn)) {
            throw Problem.invalid(Violation.of("/until", "until-before-start"));
        }
    }

    public Support withoutIndication() {
        return new Support(providerId, hoursPerWeek, startOn, until, null);
    }

    @Override
    public String toString() {
        return "Support[startOn=%s]".formatted(startOn);
    }
}
