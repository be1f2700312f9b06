package nl.weerthuis.allocation.offer;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Introduction", description = "What lets a corporation meet a person (Dutch: kennismaking)")
record IntroductionView(
        @Schema(description = "Identification, to be shown to caseflow (Dutch: identificatie)")
        UUID introductionId,

        @Schema(description = "What it may be used for (Dutch: doel)")
        String purpose,

        @Schema(description = "Lives until (Dutch: geldig tot en met)")
        LocalDate until) {

    static IntroductionView of(Introduction introduction, UUID introductionId) {
        return new IntroductionView(introductionId, Introduction.PURPOSE, introduction.until());
    }
}
