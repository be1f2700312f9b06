package nl.weerthuis.caseflow.precondition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a precondition is. */
@Schema(description = "Status of the precondition (Dutch: stand van de randvoorwaarde)")
public enum PreconditionStatus {
    OPEN,
    IN_PROGRESS,
    MET,
    WAIVED,
    NOT_APPLICABLE;

    /** It blocks nothing any more. */
    public boolean isSettled() {
        return this == MET || this == WAIVED || this == NOT_APPLICABLE;
    }
}
