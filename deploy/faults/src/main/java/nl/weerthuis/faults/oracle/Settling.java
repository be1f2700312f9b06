package nl.weerthuis.faults.oracle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.weerthuis.faults.region.Database;
import nl.weerthuis.faults.region.Pauses;

/** I14: after the last fault everything comes to rest by itself: outboxes empty, inboxes level, nothing held. */
public final class Settling {
    private static final long PAUSE = 100;

    private final Database database;

    public Settling(Database database) {
        this.database = database;
    }

    /** Waits until all is at rest, and says what was not. */
    public List<Finding> await(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        var unrest = unrest();
        while (!unrest.isEmpty() && System.nanoTime() < end) {
            Pauses.millis(PAUSE);
            unrest = unrest();
        }
        return unrest.stream()
                .map(sentence ->
                        new Finding("I14", "not at rest after %d s: %s".formatted(patience.toSeconds(), sentence)))
                .toList();
    }

    private List<String> unrest() {
        var unrest = new ArrayList<String>();
        for (var service : Subscriptions.publishers()) {
            count(unrest, service + " has not sent", "select count(*) from %s.outbox where sent_at is null", service);
        }
        for (var service : Subscriptions.services()) {
            count(unrest, service + " holds", "select count(*) from %s.held_event", service);
        }
        for (var way : Subscriptions.all()) {
            var behind = database.number(BEHIND.formatted(way.from(), way.to()), way.channel(), way.channel());
            if (behind > 0) {
                unrest.add("%s is behind on %d subjects of %s".formatted(way.to(), behind, way.channel()));
            }
        }
        return unrest;
    }

    private static final String BEHIND = """
            select count(*) from %1$s.outbox_sequence stated
            left join %2$s.inbox applied
                on applied.subject = stated.subject and split_part(applied.source, ':', 6) = ?
            where stated.channel = ? and coalesce(applied.last_sequence, 0) <> stated.last_sequence
            """;

    private void count(List<String> unrest, String what, String sql, String service) {
        long number = database.number(sql.formatted(service));
        if (number > 0) {
            unrest.add("%s %d".formatted(what, number));
        }
    }
}
