package nl.weerthuis.housing.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.housing.delivery.Gathering;
import nl.weerthuis.housing.vera.VeraKind;
import nl.weerthuis.platform.outward.Asker;
import nl.weerthuis.platform.problem.Problem;
import org.jboss.logging.Logger;

/**
 * Asks one system for all of its records, page by page, kind by kind. A kind becomes a delivery once it is there as a
 * whole: what breaks off halfway is forgotten and asked again.
 */
@ApplicationScoped
class AskOne {

    private static final Logger LOG = Logger.getLogger(AskOne.class);
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 10_000;
    private static final Duration LONGEST = VeraConnection.LEASE.minusMinutes(2);

    private final Asker asker;
    private final Gathering gathering;
    private final Clock clock;

    AskOne(Asker asker, Gathering gathering, Clock clock) {
        this.asker = asker;
        this.gathering = gathering;
        this.clock = clock;
    }

    /** Empty if all went well, else what did not, as a code. */
    Optional<String> handle(Turns.Turn turn) {
        if (!isReadable(turn)) {
            return Optional.of("unreadable-key");
        }
        var end = clock.instant().plus(LONGEST);
        return turn.kinds().stream()
                .map(kind -> gather(turn, kind, end))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> gather(Turns.Turn turn, VeraKind kind, Instant end) {
        // What is said now may be about a moment before it was said, never after.
        var id = gathering.begin(turn.mandate(), kind, clock.instant());
        var trouble = Optional.<String>of("interrupted");
        try {
            trouble = pages(turn, kind, end, id);
        } finally {
            if (trouble.isPresent()) {
                gathering.discard(id);
            }
        }
        return trouble;
    }

    private Optional<String> pages(Turns.Turn turn, VeraKind kind, Instant end, UUID id) {
        var records = 0;
        var before = new byte[0];
        for (int page = 1; page <= MOST_PAGES && clock.instant().isBefore(end); page++) {
            var reply = asker.get(url(turn, kind, page), headers(turn));
            if (!reply.isGood()) {
                return Optional.of(reply.trouble());
            }
            try {
                // Pages may be shorter than asked for; a system that knows no pages says the same again.
                var more = Arrays.equals(before, reply.body()) ? 0 : gathering.add(id, records, reply.body(), kind);
                if (more == 0) {
                    gathering.accept(id, records);
                    return Optional.empty();
                }
                records += more;
                before = reply.body();
            } catch (Problem unreadable) {
                return Optional.of("unreadable-answer");
            }
        }
        return Optional.of("too-long");
    }

    private static boolean isReadable(Turns.Turn turn) {
        try {
            return !turn.apiKey().get().isEmpty();
        } catch (IllegalStateException e) {
            LOG.warnf("The key of connection %s cannot be decrypted", turn.id());
            return false;
        }
    }

    private static URI url(Turns.Turn turn, VeraKind kind, int page) {
        return URI.create("%s/%s?pagina=%d".formatted(turn.url(), kind.path(), page));
    }

    private static Map<String, String> headers(Turns.Turn turn) {
        return Map.of(
                "Accept", "application/json",
                "X-API-KEY", turn.apiKey().get(),
                "X-Parameters-AantalPerPagina", String.valueOf(PAGE),
                "X-Stuurgegevens-Referentienummer", UUID.randomUUID().toString());
    }
}
