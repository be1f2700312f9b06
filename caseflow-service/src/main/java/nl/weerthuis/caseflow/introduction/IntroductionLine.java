package nl.weerthuis.caseflow.introduction;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That there is somebody to meet; who it is, only the introduction itself tells. */
@Schema(description = "An introduction that lives (Dutch: lopende kennismaking)")
record IntroductionLine(
        @Schema(description = "Id of the introduction (Dutch: kennismaking)")
        UUID id,

        IntroductionPurpose purpose,

        @Schema(description = "Until when you may know this (Dutch: geldig tot)")
        Instant until) {}
