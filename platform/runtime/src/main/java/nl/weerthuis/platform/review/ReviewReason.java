package nl.weerthuis.platform.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why looks are reviewed. */
@Schema(name = "AccessReviewReason")
enum ReviewReason {
    BREAK_GLASS,
    PROTECTED_SUBJECT,
    MANY_SUBJECTS_IN_AN_HOUR,
    OUTSIDE_WORKING_HOURS
}
