package nl.weerthuis.housing.delivery;

import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.report.ImportResult.ImportFault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one record; never what it says. */
@Schema(name = "VeraDeliveryRecord", description = "What became of a record (Dutch: resultaat per bericht)")
record DeliveryRecordView(
        @Schema(description = "Place in the delivery: line of a file, or position in a list from 1 (Dutch: regel)")
        long position,

        @Schema(
                description =
                        "The corporation's own key, as far as it could be read (Dutch: kenmerk van de corporatie)")
        String idExtern,

        RecordOutcome outcome,

        @Schema(description = "The dwelling it is about (Dutch: woning)")
        UUID dwellingId,

        @Schema(description = "Why it was rejected; of another, what somebody should look at (Dutch: bevindingen)")
        List<ImportFault> faults) {}
