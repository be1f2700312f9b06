package nl.weerthuis.housing.connection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.vera.VeraKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A connection as its corporation sees it; never its key. */
@Schema(name = "VeraConnection", description = "Where your own system is asked on a schedule (Dutch: koppeling)")
record VeraConnectionView(
        @Schema(description = "Id of the connection (Dutch: kenmerk)")
        UUID id,

        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version,

        @Schema(description = "Address before the path of VERA (Dutch: adres)")
        String url,

        @Schema(description = "Kinds that are asked for, in this order (Dutch: soorten)")
        List<VeraKind> kinds,

        @Schema(description = "Minutes between two turns that went well (Dutch: interval)")
        int everyMinutes,

        ConnectionState state,

        @Schema(description = "Registered at (Dutch: aangemeld op)")
        Instant registeredAt,

        @Schema(description = "Stopped at (Dutch: gestopt op)")
        Instant stoppedAt,

        @Schema(description = "When it is asked next (Dutch: volgende keer)")
        Instant dueAt,

        @Schema(description = "Turns in a row that went wrong (Dutch: mislukt)")
        int failures,

        @Schema(description = "When it was asked last (Dutch: laatste keer)")
        Instant lastAt,

        @Schema(description = "When that last went well (Dutch: laatst gelukt)")
        Instant lastGoodAt,

        @Schema(description = "What went wrong last, as a code (Dutch: laatste storing)")
        String lastTrouble) {}
