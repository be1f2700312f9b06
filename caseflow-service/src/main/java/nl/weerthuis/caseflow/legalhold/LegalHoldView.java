package nl.weerthuis.caseflow.legalhold;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LegalHold", description = "Why data is not erased yet (Dutch: bewaarplicht)")
record LegalHoldView(
        @Schema(description = "Identification (Dutch: identificatie)")
        UUID id,

        HoldGround ground,

        @Schema(description = "Since when (Dutch: sinds)") LocalDate placedOn,

        @Schema(description = "Last day, if there is one (Dutch: tot en met)")
        LocalDate until,

        @Schema(description = "When it was lifted (Dutch: opgeheven op)")
        LocalDate liftedOn,

        @Schema(description = "Whether it stands today (Dutch: van kracht)")
        boolean stands) {}
