package nl.weerthuis.housing.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.weerthuis.housing.connection.Targets;
import nl.weerthuis.housing.outgoing.Outgoing;
import nl.weerthuis.platform.outward.Asker;
import nl.weerthuis.platform.outward.Reply;
import org.jboss.logging.Logger;

/**
 * Tells one system what waits for it, in its order. How far it came is kept after every message: a process that dies says
 * one of them twice, and with the same keys that changes nothing.
 */
@ApplicationScoped
class SendOne {

    private static final Logger LOG = Logger.getLogger(SendOne.class);
    private static final Duration LONGEST = Push.LEASE.minusMinutes(2);
    private static final int KNOWN_ALREADY = 409;
    private static final int UNKNOWN = 404;
    /** Whoever answers so may answer otherwise later. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 408, 425, 429);

    private final Asker asker;
    private final PushTurns turns;
    private final Clock clock;

    SendOne(Asker asker, PushTurns turns, Clock clock) {
        this.asker = asker;
        this.turns = turns;
        this.clock = clock;
    }

    /** Empty if all went well, else what did not, as a code. */
    Optional<String> handle(PushTurns.Turn turn) {
        if (!isReadable(turn.target())) {
            return Optional.of("unreadable-key");
        }
        var end = clock.instant().plus(LONGEST);
        var through = turn.through();
        var batch = turns.next(turn.target().corporation(), through);
        while (!batch.isEmpty()) {
            for (var message : batch) {
                var reply = said(turn.target(), message);
                if (mayPass(reply)) {
                    return Optional.of(reply.trouble());
                }
                if (!settled(turn.target(), through, message, reply)
                        || clock.instant().isAfter(end)) {
                    return Optional.empty();
                }
                through = message.position();
            }
            batch = turns.next(turn.target().corporation(), through);
        }
        return Optional.empty();
    }

    private boolean settled(Targets.Target target, long through, Outgoing message, Reply reply) {
        if (reply.isGood()) {
            return turns.told(target.connection(), through, message);
        }
        LOG.infof(
                "Connection %s does not want message %d: %s", target.connection(), message.position(), reply.trouble());
        return turns.refused(target.connection(), through, message, reply.trouble());
    }

    /** A record of ours that is there already is changed, and one that went lost is made again. */
    private Reply said(Targets.Target target, Outgoing message) {
        var reply = sent(target, message, message.method());
        var status = reply.status() == null ? 0 : reply.status();
        if (message.isOurs() && message.method().equals("POST") && status == KNOWN_ALREADY) {
            var changed = sent(target, message, "PATCH");
            // Not there, and not to be made: then the answer was a no.
            return Integer.valueOf(UNKNOWN).equals(changed.status()) ? reply : changed;
        }
        if (message.isOurs() && message.method().equals("PATCH") && status == UNKNOWN) {
            return sent(target, message, "POST");
        }
        return reply;
    }

    private Reply sent(Targets.Target target, Outgoing message, String method) {
        var url = URI.create("%s/%s".formatted(target.url(), message.kind().path()));
        return asker.send(
                method,
                url,
                headers(target, message.id().toString(), message.statedAt()),
                message.content().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean mayPass(Reply reply) {
        var status = reply.status();
        return !reply.isGood() && (status == null || status / 100 != 4 || PASSING.contains(status));
    }

    private static boolean isReadable(Targets.Target target) {
        try {
            return !target.apiKey().get().isEmpty();
        } catch (IllegalStateException e) {
            LOG.warnf("The key of connection %s cannot be decrypted", target.connection());
            return false;
        }
    }

    private static Map<String, String> headers(Targets.Target target, String reference, Instant statedAt) {
        return Map.of(
                "Accept",
                "application/json",
                "Content-Type",
                "application/json",
                "X-API-KEY",
                target.apiKey().get(),
                "X-Stuurgegevens-Referentienummer",
                reference,
                "X-Stuurgegevens-Tijdstip-Bericht",
                statedAt.toString());
    }
}
