package nl.weerthuis.platform.access;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a walk along the whole access log found. */
@Schema(name = "AccessLogVerification", description = "What a walk along the whole access log found")
public record Verification(
        @Schema(description = "Whether no chain has a fault (Dutch: ongeschonden)")
        boolean intact,

        @Schema(description = "Lines in chains (Dutch: regels)")
        long lines,

        @Schema(description = "Lines outside a chain, which nothing guards (Dutch: regels van voor de keten)")
        long beforeTheChain,

        @Schema(description = "Published ends that the log was held against (Dutch: gepubliceerde einden)")
        long publishedHeads,

        @Schema(description = "Whether the topic could be read; else the file alone counted (Dutch: onderwerp gelezen)")
        boolean topicRead,

        @Schema(description = "How long it took (Dutch: duur in milliseconden)")
        long milliseconds,

        @Schema(description = "Each chain (Dutch: ketens)") List<Chain> chains) {

    /** One chain. */
    @Schema(name = "VerifiedChain", description = "One chain of the access log")
    public record Chain(
            @Schema(description = "Number of the chain (Dutch: keten)")
            int chain,

            @Schema(description = "Its lines (Dutch: regels)")
            long lines,

            @Schema(description = "Up to and with this line nothing is wrong (Dutch: juist tot en met)")
            long verifiedUntil,

            @Schema(description = "The first fault; absent if there is none (Dutch: eerste fout)")
            Fault firstFault) {}

    /** Where a chain first fails. */
    @Schema(name = "ChainFault", description = "Where a chain first fails")
    public record Fault(
            @Schema(description = "Place of the line in its chain (Dutch: plaats)")
            long position,

            @Schema(description = "What was done to the log (Dutch: soort)")
            Kind kind) {}

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
