package nl.weerthuis.housing.outgoing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The next messages to a corporation's own system. */
@Schema(name = "VeraOutgoing", description = "The next messages, the oldest first (Dutch: berichten)")
record OutgoingView(
        @Schema(description = "The messages (Dutch: berichten)")
        List<OutgoingMessageView> items,

        @Schema(
                description = "To send along as after next time; keep it only when what it follows is worked off"
                        + " (Dutch: leeswijzer)")
        String next,

        @Schema(description = "Whether there are more now (Dutch: er is meer)")
        boolean more) {}
