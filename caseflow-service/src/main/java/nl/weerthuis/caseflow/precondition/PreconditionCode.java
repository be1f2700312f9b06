package nl.weerthuis.caseflow.precondition;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What must be arranged before somebody can be housed, and the step that waits for it (domain notes, 3.5). */
@Schema(description = "Precondition (Dutch: randvoorwaarde)")
public enum PreconditionCode {
    INCOME(Step.CONTRACT),
    DEBT(Step.CONTRACT),
    SUPPORT(Step.OFFER),
    DAY_ACTIVITY(Step.NONE),
    IDENTITY(Step.CONTRACT),
    RESIDENCE(Step.ADMISSION),
    REGISTRATION(Step.OFFER),
    TENANCY_HISTORY(Step.OFFER),
    CONSENT(Step.ADMISSION),
    SUPPORT_PLAN(Step.CONTRACT);

    /** The steps that preconditions block. */
    public enum Step {
        ADMISSION,
        OFFER,
        CONTRACT,
        NONE
    }

    private final Step blocks;

    PreconditionCode(Step blocks) {
        this.blocks = blocks;
    }

    public Step blocks() {
        return blocks;
    }

    static Set<PreconditionCode> before(Step step) {
        var codes = EnumSet.allOf(PreconditionCode.class);
        codes.removeIf(code -> code.blocks != step);
        return codes;
    }
}
