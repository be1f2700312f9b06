package nl.weerthuis.caseflow.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "HandoverChecklist", description = "Where the warm handover stands (Dutch: warme overdracht)")
record HandoverView(
        @Schema(description = "The case (Dutch: dossier)") UUID caseId,

        @Schema(description = "Items that were done (Dutch: gedaan)")
        List<HandoverItem> done,

        @Schema(description = "Items that were not, or not enough for the receiver (Dutch: nog te doen)")
        List<HandoverItem> open,

        @Schema(description = "When the provider said so (Dutch: voorbereid op)")
        LocalDate preparedOn,

        @Schema(description = "When the receiver sent it back (Dutch: teruggegeven op)")
        LocalDate returnedOn,

        @Schema(description = "When the receiver accepted it (Dutch: geaccepteerd op)")
        LocalDate acceptedOn) {}
