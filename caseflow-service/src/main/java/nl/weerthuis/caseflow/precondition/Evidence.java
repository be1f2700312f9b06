package nl.weerthuis.caseflow.precondition;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.weerthuis.caseflow.date.NotInFuture;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a precondition rests on. */
@Schema(name = "PreconditionEvidence", description = "What the precondition rests on (Dutch: bewijsstuk)")
public record Evidence(
        @NotNull EvidenceKind kind,

        @NotNull @NotInFuture @Schema(description = "Date of the evidence (Dutch: datum van het bewijs)")
        LocalDate on,

        @Schema(description = "Last day on which it is valid, if it says so (Dutch: geldig tot en met)")
        LocalDate validUntil) {

    public Evidence {
        if (on != null && validUntil != null && validUntil.isBefore(on)) {
            throw Problem.invalid(Violation.of("/validUntil", "until-before-start"));
        }
    }

    /**
     * The last day on which it answers the question: its own last day or the region's limit, whichever comes first.
     *
     * @param days for how many days such evidence counts; 0 if it does not grow old
     * @return null if it does not grow old
     */
    LocalDate freshUntil(long days) {
        var limit = days == 0 ? null : on.plusDays(days);
        if (limit == null || validUntil == null) {
            return limit == null ? validUntil : limit;
        }
        return limit.isBefore(validUntil) ? limit : validUntil;
    }
}
