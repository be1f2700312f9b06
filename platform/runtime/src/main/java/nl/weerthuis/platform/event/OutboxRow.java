package nl.weerthuis.platform.event;

import java.time.Instant;
import java.util.UUID;

/** One fact in the journal. */
record OutboxRow(
        long id,
        UUID eventId,
        Channel channel,
        String type,
        UUID subject,
        long sequence,
        String data,
        String traceParent,
        Instant recordedAt) {}
