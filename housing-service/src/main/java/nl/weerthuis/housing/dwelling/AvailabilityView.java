package nl.weerthuis.housing.dwelling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Availability",
        description = "What was said of when a dwelling becomes free (Dutch: verwachte leegkomst)")
record AvailabilityView(
        @Schema(description = "Key of this word (Dutch: kenmerk)")
        UUID id,

        @Schema(description = "The dwelling (Dutch: woning)")
        UUID dwellingId,

        @Schema(
                description =
                        "Day on which it is expected to become free; absent if none is (Dutch: verwacht vrij per)")
        LocalDate expectedOn,

        @Schema(description = "Day since which it stands empty (Dutch: leeg sinds)")
        LocalDate emptySince,

        @Schema(description = "Why (Dutch: reden)") AvailabilityReason reason,

        @Schema(description = "Moment at which it was said (Dutch: vastgelegd op)")
        Instant statedAt) {

    static AvailabilityView of(AvailabilityRevision revision) {
        return new AvailabilityView(
                revision.id(),
                revision.dwellingId(),
                revision.expectedOn(),
                revision.emptySince(),
                revision.reason(),
                revision.statedAt());
    }
}
