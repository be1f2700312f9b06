package nl.weerthuis.caseflow.reopening;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a case that had ended goes on. */
@Schema(description = "Why the case goes on (Dutch: reden van heropening)")
enum ReopeningReason {
    /** It did not work out: a new search, with the same waiting date. */
    RELAPSE,
    /** Things became otherwise: a new search, with the same waiting date. */
    CIRCUMSTANCES_CHANGED,
    /** It should not have been ended: on where it stood. */
    ENDED_BY_MISTAKE;

    boolean isMistake() {
        return this == ENDED_BY_MISTAKE;
    }
}
