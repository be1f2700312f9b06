package nl.weerthuis.housing.outgoing;

import java.time.Instant;
import java.util.UUID;

/**
 * A message as it is sent.
 *
 * @param opening whether it is the first word on a hold: who refuses it does not want the hold
 */
public record Outgoing(
        UUID id,
        long position,
        UUID holdId,
        UUID dwellingId,
        boolean opening,
        OutgoingKind kind,
        String method,
        String content,
        Instant statedAt) {

    /** Whether the record there is ours, and not one that the corporation made. */
    public boolean isOurs() {
        return kind != OutgoingKind.PUBLICATIE;
    }

    @Override
    public String toString() {
        return "Outgoing[%d]".formatted(position);
    }
}
