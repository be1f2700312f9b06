package nl.weerthuis.housing.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "TargetReview", description = "How a target stood halfway, and what was decided (Dutch: halfjaartoets)")
record TargetReviewView(
        @Schema(description = "Key of the review (Dutch: kenmerk)")
        UUID id,

        @Schema(description = "The target (Dutch: taakstelling)")
        UUID targetId,

        @Schema(description = "Half-year in which it was looked at (Dutch: halfjaar)", examples = "2026-H1")
        String halfYear,

        @Schema(description = "Day of the review (Dutch: datum)", format = "date")
        LocalDate reviewedOn,

        ReviewOutcome outcome,

        @Schema(description = "What turned out otherwise (Dutch: aannames)")
        List<Assumption> assumptions,

        @Schema(description = "Reference of the decision (Dutch: kenmerk van het besluit)")
        String decision,

        @Schema(description = "To be done in all on that day; absent while unknown, or not told (Dutch: opgave)")
        Integer due,

        @Schema(description = "Realised on that day; absent if not told (Dutch: realisatie)")
        Integer realised,

        @Schema(description = "Pledged on that day; absent if nothing (Dutch: toegezegd)")
        Integer pledged,

        @Schema(description = "The number since; absent while unknown (Dutch: taakstelling)")
        Integer number) {}
