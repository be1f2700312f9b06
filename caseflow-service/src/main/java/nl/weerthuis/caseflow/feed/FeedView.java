package nl.weerthuis.caseflow.feed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The next changes of a provider's cases. */
@Schema(name = "Feed", description = "The next changes, the oldest first (Dutch: wijzigingen)")
record FeedView(
        @Schema(description = "The changes (Dutch: wijzigingen)")
        List<ChangeView> items,

        @Schema(
                description = "To send along as after next time; keep it only when what it follows is worked off"
                        + " (Dutch: leeswijzer)")
        String next,

        @Schema(description = "Whether there are more now (Dutch: er is meer)")
        boolean more) {}
