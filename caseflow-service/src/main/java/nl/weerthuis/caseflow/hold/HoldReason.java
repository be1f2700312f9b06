package nl.weerthuis.caseflow.hold;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a case is parked; worded so that it tells nothing of health or justice. */
@Schema(description = "Why the case is parked (Dutch: reden van aanhouding)")
enum HoldReason {
    CLIENT_WISH,
    CLIENT_UNREACHABLE,
    TEMPORARILY_ELSEWHERE,
    OTHER_PARTY,
    PROCEDURE,
    OTHER
}
