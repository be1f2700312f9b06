package nl.weerthuis.caseflow.factcorrection;

import java.time.Instant;
import nl.weerthuis.caseflow.casefile.Fact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "FactCorrection", description = "A fact that was stated otherwise before (Dutch: verbetering)")
record FactCorrectionView(
        Fact fact,

        @Schema(description = "As it was stated; of a part of the dossier its JSON (Dutch: oude waarde)")
        String before,

        @Schema(description = "As it is stated since (Dutch: nieuwe waarde)")
        String after,

        @Schema(description = "Why, where that was asked; only shown to the own organisation (Dutch: reden)")
        String reason,

        @Schema(description = "When (Dutch: verbeterd op)") Instant correctedAt,

        @Schema(description = "Who did it; only shown to the own organisation (Dutch: medewerker)")
        String correctedBy,

        @Schema(description = "Kind of organisation of who did it (Dutch: soort organisatie)")
        String organisationKind) {}
