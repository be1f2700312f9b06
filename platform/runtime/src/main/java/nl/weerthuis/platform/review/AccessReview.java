package nl.weerthuis.platform.review;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Looks of one person in one month that ask for a second pair of eyes, for one reason. */
@Schema(name = "AccessReview", description = "Looks of one person in one month, to be reviewed for one reason")
record AccessReview(
        @Schema(description = "Its id, the same at every reading (Dutch: kenmerk)")
        UUID id,

        @Schema(description = "Month, Dutch time (Dutch: maand)", examples = "2026-03")
        String month,

        @Schema(description = "Organisation on whose behalf was looked (Dutch: organisatie)")
        UUID organisation,

        @Schema(description = "Who looked: claim sub of the token (Dutch: wie)")
        String actor,

        @Schema(description = "Why it is reviewed (Dutch: aanleiding)")
        ReviewReason reason,

        @Schema(description = "Lines of the access log (Dutch: regels)")
        long lines,

        @Schema(description = "Different persons that were looked at (Dutch: aantal personen)")
        long subjects,

        @Schema(description = "First of these looks (Dutch: eerste)")
        Instant firstAt,

        @Schema(description = "Last of these looks (Dutch: laatste)")
        Instant lastAt,

        @Schema(description = "Whether it waits for a conclusion, or there were looks after the last one (Dutch: open)")
        boolean open,

        @Schema(description = "The last conclusion (Dutch: oordeel)")
        Conclusion conclusion) {

    /** What was concluded. */
    @Schema(name = "AccessReviewConclusion", description = "What a privacy officer concluded")
    record Conclusion(
            @Schema(description = "What it was (Dutch: uitkomst)")
            ReviewOutcome outcome,

            @Schema(description = "Why, in a code (Dutch: toelichting)")
            ReviewNote note,

            @Schema(description = "Lines of the access log that it is about (Dutch: regels)")
            long lines,

            @Schema(description = "Who concluded it (Dutch: door)")
            String concludedBy,

            @Schema(description = "When (Dutch: op)") Instant concludedAt) {}
}
