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
        String indicationNumber,

        @Schema(description = "Why it lasts shorter than the region's norm (Dutch: reden van de korte termijn)")
        ShortTermReason shortTermReason) {

    public Support(UUID providerId, Integer hoursPerWeek, LocalDate startOn, LocalDate until, String indicationNumber) {
        this(providerId, hoursPerWeek, startOn, until, indicationNumber, null);
    }

    public Support {
        if (startOn != null && until != null && until.isBefore(startOn)) {
            throw Problem.invalid(Violation.of("/until", "until-before-start"));
        }
    }

    public Support withoutIndication() {
        return new Support(providerId, hoursPerWeek, startOn, until, null, shortTermReason);
    }

    /** An end that is not known is no early end. */
    boolean endsBefore(long months) {
        return until != null && until.isBefore(startOn.plusMonths(months).minusDays(1));
    }

    /** Hours and a first day; whoever nominates gives it if no other provider is named (domain notes, 3.5). */
    boolean knowsHours() {
        return hoursPerWeek != null;
    }

    @Override
    public String toString() {
        return "Support[startOn=%s]".formatted(startOn);
    }
}
