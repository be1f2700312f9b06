package nl.weerthuis.housing.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "QuarterClosing", description = "A quarter, put before both parties to sign (Dutch: kwartaalafsluiting)")
record QuarterClosingView(
        @Schema(description = "Key of the closing (Dutch: kenmerk)")
        UUID id,

        @Schema(description = "Code of the municipality (Dutch: gemeentecode)")
        String municipalityCode,

        @Schema(description = "The corporation (Dutch: woningcorporatie)")
        UUID corporationId,

        @Schema(description = "The quarter (Dutch: kwartaal)", examples = "2026-Q3")
        String quarter,

        ClosingStatus status,

        @Schema(description = "Day on which it was put before the parties (Dutch: voorgelegd op)", format = "date")
        LocalDate proposedOn,

        @Schema(description = "Day on which the municipality signed (Dutch: getekend door gemeente)", format = "date")
        LocalDate municipalitySignedOn,

        @Schema(description = "Day on which the corporation signed (Dutch: getekend door corporatie)", format = "date")
        LocalDate corporationSignedOn,

        @Schema(description = "Day on which it was closed (Dutch: gesloten op)", format = "date")
        LocalDate closedOn,

        @Schema(
                description = "The targets as they stood then; of one group a corporation is told what was agreed"
                        + " (Dutch: standen)")
        List<ClosingLine> lines,

        @Schema(description = "What parties said to be wrong, also when it was settled (Dutch: geschilpunten)")
        List<Dispute> disputes,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version) {}
