package nl.weerthuis.platform.access;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a walk along the whole access log found. */
@Schema(description = "What a walk along the whole access log found.")
public record Verification(
        @Schema(description = "Whether no chain has a fault.")
        boolean intact,

        @Schema(description = "Lines in chains.") long lines,

        @Schema(description = "Lines outside a chain, which nothing guards: from before there was one.")
        long beforeTheChain,

        @Schema(description = "Published ends of this log that it was held against, from the file and the topic.")
        long publishedHeads,

        @Schema(description = "Whether the topic could be read; if not, only the file counted.")
        boolean topicRead,

        @Schema(description = "How long it took.") long milliseconds,
        List<Chain> chains) {

    /** One chain. */
    @Schema(name = "VerifiedChain")
    public record Chain(
            int chain,
            long lines,

            @Schema(description = "Up to and with this line nothing is wrong.")
            long verifiedUntil,

            @Schema(description = "The first fault; absent if there is none.")
            Fault firstFault) {}

    /** Where a chain first fails. */
    @Schema(name = "ChainFault")
    public record Fault(long position, Kind kind) {}

    /** What somebody did to the log. */
    @Schema(name = "ChainFaultKind")
    public enum Kind {
        ALTERED,
        REMOVED,
        REORDERED,
        CUT_TAIL,
        INSERTED
    }
}
