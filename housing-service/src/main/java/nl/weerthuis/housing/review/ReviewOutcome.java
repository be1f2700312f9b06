package nl.weerthuis.housing.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the parties did with a target halfway. */
@Schema(name = "TargetReviewOutcome", description = "What became of the target (Dutch: gehandhaafd, bijgesteld)")
enum ReviewOutcome {
    KEPT,
    ADJUSTED
}
