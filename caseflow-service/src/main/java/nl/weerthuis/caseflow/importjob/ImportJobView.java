package nl.weerthuis.caseflow.importjob;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a large import stands. */
@Schema(name = "ImportJob", description = "Where a large import stands (Dutch: stand van de import)")
record ImportJobView(
        @Schema(description = "Id of the import (Dutch: importnummer)")
        UUID id,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version,

        ImportState state,

        @Schema(description = "It only checks and changes nothing (Dutch: proefdraai)")
        boolean dryRun,

        @Schema(description = "Lines in the file, without the header (Dutch: regels)")
        int lines,

        @Schema(description = "Lines that nobody looked at yet (Dutch: nog te controleren)")
        int waiting,

        @Schema(description = "Good lines of new clients that are no case yet (Dutch: nog aan te melden)")
        int toNominate,

        @Schema(description = "Lines that became a case (Dutch: aangemeld)")
        int nominated,

        @Schema(description = "Lines of known clients, the same as the case (Dutch: ongewijzigd)")
        int unchanged,

        @Schema(description = "Lines of known clients that say something else; nothing changed (Dutch: verschillend)")
        int different,

        @Schema(description = "Lines with faults (Dutch: afgekeurd)")
        int faulty,

        @Schema(description = "New cases that the file asks for, once all is checked (Dutch: wijzigingen)")
        Integer changes,

        @Schema(description = "More changes than this wait for a person (Dutch: drempel)")
        Integer threshold,

        @Schema(description = "When it came in (Dutch: ontvangen)")
        Instant receivedAt,

        @Schema(description = "When a person confirmed it (Dutch: bevestigd)")
        Instant confirmedAt,

        @Schema(description = "When it ended; its lines are emptied (Dutch: afgerond)")
        Instant finishedAt) {}
