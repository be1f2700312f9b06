package nl.weerthuis.reporting.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.digest.Digest;
import nl.weerthuis.platform.event.Reading.Progress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The read model, built once more from the topics beside the live one (Dutch: heropbouw).")
record RebuildView(
        @Schema(description = "The rebuild (Dutch: heropbouw).")
        UUID rebuildId,

        @Schema(description = "Where it stands (Dutch: status).")
        RebuildStatus status,

        @Schema(description = "Whether it takes the live model's place even if it differs (Dutch: afgedwongen).")
        boolean force,

        @Schema(description = "Why (Dutch: reden).") String reason,

        @Schema(description = "When it was asked for (Dutch: aangevraagd).")
        Instant requestedAt,

        @Schema(description = "When it was over (Dutch: klaar).")
        Instant finishedAt,

        @Schema(
                description =
                        "How often it was begun; a process that dies leaves it to be begun again (Dutch: pogingen).")
        int attempts,

        @Schema(description = "How far each topic was read (Dutch: voortgang).")
        List<Progress> topics,

        @Schema(description = "What the live model came down to at the moment of comparing (Dutch: vergelijking).")
        List<Digest> live,

        @Schema(description = "What the rebuilt one came down to (Dutch: vergelijking).")
        List<Digest> rebuilt,

        @Schema(description = "Kinds in which the two are not equal (Dutch: verschillen).")
        List<String> differing,

        @Schema(description = "Class of what went wrong, without content (Dutch: oorzaak).")
        String cause) {

    RebuildView {
        topics = List.copyOf(topics);
        live = List.copyOf(live);
        rebuilt = List.copyOf(rebuilt);
        differing = List.copyOf(differing);
    }

    static List<String> differing(List<Digest> live, List<Digest> rebuilt) {
        return live.stream()
                .filter(digest -> !rebuilt.contains(digest))
                .map(Digest::name)
                .toList();
    }
}
