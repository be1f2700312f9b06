package nl.weerthuis.caseflow.aftercare;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a case leaves before the keys (domain notes, 12.23). */
@Schema(description = "Reason of withdrawal (Dutch: reden van intrekking)")
enum WithdrawalCode {
    OWN_SOLUTION,
    OTHER_MUNICIPALITY,
    CLIENT_WISH,
    OUT_OF_SIGHT,
    LONG_TERM_CARE,
    DETENTION,
    DECEASED,
    OTHER;

    /** What others are told: health, justice and death are not theirs to know. */
    String told() {
        return switch (this) {
            case OWN_SOLUTION, OTHER_MUNICIPALITY, CLIENT_WISH, OUT_OF_SIGHT, OTHER -> name();
            case LONG_TERM_CARE, DETENTION, DECEASED -> OTHER.name();
        };
    }
}
