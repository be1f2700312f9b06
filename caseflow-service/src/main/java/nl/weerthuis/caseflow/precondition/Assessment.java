package nl.weerthuis.caseflow.precondition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.weerthuis.caseflow.organisation.OrganisationKind;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one precondition stands, as somebody judged it. */
@Schema(description = "How one precondition stands (Dutch: beoordeling van een randvoorwaarde)")
public record Assessment(
        @NotNull @Schema(description = "The precondition (Dutch: randvoorwaarde)")
        PreconditionCode code,

        @NotNull @Schema(description = "Its status (Dutch: stand)")
        PreconditionStatus status,

        @Schema(description = "Kind of party that sees to it (Dutch: eigenaar)")
        OrganisationKind ownerKind,

        @Schema(description = "When it should be settled (Dutch: streefdatum)")
        LocalDate dueOn,

        @Size(max = 1000) @Schema(description = "Why it was waived (Dutch: reden van afzien)")
        String reason,

        @Valid Evidence evidence) {

    public Assessment {
        if (status == PreconditionStatus.WAIVED && (reason == null || reason.isBlank())) {
            throw Problem.invalid(Violation.of("/reason", "reason-required"));
        }
    }

    public Assessment(
            PreconditionCode code,
            PreconditionStatus status,
            OrganisationKind ownerKind,
            LocalDate dueOn,
            String reason) {
        this(code, status, ownerKind, dueOn, reason, null);
    }

    public static Assessment met(PreconditionCode code) {
        return new Assessment(code, PreconditionStatus.MET, null, null, null);
    }

    /** The same, as long as what it rests on is not there. */
    public Assessment underWay() {
        return new Assessment(code, PreconditionStatus.IN_PROGRESS, ownerKind, dueOn, null);
    }

    @Override
    public String toString() {
        return "Assessment[%s=%s]".formatted(code, status);
    }
}
