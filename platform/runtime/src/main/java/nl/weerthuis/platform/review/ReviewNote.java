package nl.weerthuis.platform.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why it was concluded; a code, because a free text here would be about somebody. */
@Schema(name = "AccessReviewNote")
enum ReviewNote {
    EMERGENCY,
    OWN_CASES,
    DUTY_OUTSIDE_HOURS,
    TASK_OVER_MANY_CASES,
    MISTAKE,
    NO_NEED_TO_KNOW,
    STOLEN_ACCOUNT,
    OTHER
}
