package nl.weerthuis.caseflow.dispute;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The steps of municipalities that differ about an origin (domain notes, 3.10). {@link #next()} is the whole machine. */
@Schema(description = "Step of the dispute (Dutch: stap van het geschil)")
enum DisputeStep {
    CONTACT_PERSONS,
    REGIONAL_ADVISER,
    DISPUTE_COMMITTEE,
    SETTLED;

    Set<DisputeStep> next() {
        return switch (this) {
            case CONTACT_PERSONS -> EnumSet.of(REGIONAL_ADVISER, SETTLED);
            case REGIONAL_ADVISER -> EnumSet.of(DISPUTE_COMMITTEE, SETTLED);
            // The municipalities agreed to follow its judgement.
            case DISPUTE_COMMITTEE -> EnumSet.of(SETTLED);
            case SETTLED -> EnumSet.noneOf(DisputeStep.class);
        };
    }

    /** One step up; empty at the last. */
    Optional<DisputeStep> higher() {
        return next().stream().filter(step -> step != SETTLED).findFirst();
    }
}
