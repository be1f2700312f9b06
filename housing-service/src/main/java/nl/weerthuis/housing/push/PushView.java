package nl.weerthuis.housing.push;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a corporation's own system was told. */
@Schema(name = "VeraPush", description = "How far your own system was told what happens here (Dutch: verzending)")
record PushView(
        @Schema(description = "Version, as in the ETag (Dutch: versie)")
        int version,

        @Schema(description = "Position of the last message that it took, or did not want (Dutch: tot en met)")
        String through,

        @Schema(description = "Messages that it is still to be told (Dutch: wacht)")
        long waiting,

        @Schema(description = "When it is told next, if anything waits (Dutch: volgende keer)")
        Instant dueAt,

        @Schema(description = "Turns in a row that went wrong (Dutch: mislukt)")
        int failures,

        @Schema(description = "When it was called last (Dutch: laatste keer)")
        Instant lastAt,

        @Schema(description = "When it last took a message (Dutch: laatst gelukt)")
        Instant lastGoodAt,

        @Schema(description = "What went wrong last, as a code (Dutch: laatste storing)")
        String lastTrouble,

        @Schema(description = "Messages that it did not want, the latest twenty first (Dutch: geweigerd)")
        List<Refusal> refusals) {

    /** One message that was refused; what it says stands in the list of messages. */
    @Schema(name = "VeraPushRefusal", description = "A message that your own system did not want (Dutch: weigering)")
    record Refusal(
            @Schema(description = "Position of the message (Dutch: leeswijzer)")
            String cursor,

            @Schema(description = "What it answered, as a code (Dutch: antwoord)", examples = "status-409")
            String trouble,

            @Schema(description = "When it answered (Dutch: geweigerd op)")
            Instant refusedAt) {}

    /** What stands beside the row itself. */
    record Position(long waiting, List<Refusal> refusals) {}
}
