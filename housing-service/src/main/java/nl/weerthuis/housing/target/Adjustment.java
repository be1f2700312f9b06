package nl.weerthuis.housing.target;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a target became, by which decision and when. */
@Embeddable
@Schema(name = "TargetAdjustment", description = "What a target became (Dutch: bijstelling)")
record Adjustment(
        @Schema(description = "The number from then on, absent if unknown (Dutch: aantal)")
        Integer number,

        @Enumerated(EnumType.STRING) @Schema(description = "How firm it is (Dutch: status)")
        TargetStatus status,

        @Schema(description = "Reference of the decision (Dutch: kenmerk van het besluit)")
        String decision,

        @Schema(description = "Day of the adjustment (Dutch: datum)")
        LocalDate adjustedOn) {}
