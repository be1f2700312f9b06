package nl.weerthuis.platform.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What looks turned out to be. */
@Schema(name = "AccessReviewOutcome")
enum ReviewOutcome {
    EXPLAINED,
    INCIDENT
}
