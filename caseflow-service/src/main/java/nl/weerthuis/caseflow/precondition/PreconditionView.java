package nl.weerthuis.caseflow.precondition;

import java.time.LocalDate;
import nl.weerthuis.caseflow.organisation.OrganisationKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A precondition as it is shown; what the reader may not see is absent. */
@Schema(description = "Precondition of the case (Dutch: randvoorwaarde)")
public record PreconditionView(
        @Schema(description = "The precondition (Dutch: randvoorwaarde)")
        PreconditionCode code,

        @Schema(description = "Its status (Dutch: stand)") PreconditionStatus status,

        @Schema(description = "The step that waits for it (Dutch: blokkeert bij)")
        PreconditionCode.Step blocks,

        @Schema(description = "Kind of party that sees to it (Dutch: eigenaar)")
        OrganisationKind ownerKind,

        @Schema(description = "When it should be settled (Dutch: streefdatum)")
        LocalDate dueOn,

        @Schema(description = "Why it was waived (Dutch: reden van afzien)")
        String reason,

        @Schema(description = "Last change (Dutch: gewijzigd op)")
        LocalDate changedOn,

        Evidence evidence,

        @Schema(description = "Last day on which the evidence counts (Dutch: bewijs houdbaar tot en met)")
        LocalDate freshUntil,

        @Schema(description = "Who waived it (Dutch: afgezien door)")
        String waivedBy) {

    static PreconditionView open(PreconditionCode code) {
        return new PreconditionView(
                code, PreconditionStatus.OPEN, code.blocks(), null, null, null, null, null, null, null);
    }

    static PreconditionView of(Assessment given, LocalDate changedOn, LocalDate freshUntil, String by) {
        return new PreconditionView(
                given.code(),
                given.status(),
                given.code().blocks(),
                given.ownerKind(),
                given.dueOn(),
                given.reason(),
                changedOn,
                given.evidence(),
                freshUntil,
                given.status() == PreconditionStatus.WAIVED ? by : null);
    }

    /** As it was judged. */
    Assessment assessment() {
        return new Assessment(code, status, ownerKind, dueOn, reason, evidence);
    }

    /** As the precondition itself decides it. */
    boolean isSettledOn(LocalDate today) {
        var stale = freshUntil != null && today.isAfter(freshUntil);
        return status.isSettled() && !(stale && status == PreconditionStatus.MET);
    }

    /** The status alone: not why, by whom or on what evidence. */
    public PreconditionView withoutReason() {
        return new PreconditionView(code, status, blocks, ownerKind, dueOn, null, changedOn, null, freshUntil, null);
    }
}
