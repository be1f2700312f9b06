package nl.weerthuis.platform.event;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import nl.weerthuis.platform.rows.Duty;
import org.jboss.logging.Logger;

/** Backlog, age, lag and what was parked, for the operator. */
@ApplicationScoped
class EventMeters {

    private static final Logger LOG = Logger.getLogger(EventMeters.class);
    private static final String STATE = """
            select (select count(*) from outbox where sent_at is null),
                   (select coalesce(extract(epoch from now() - min(written_at)), 0) from outbox where sent_at is null),
                   (select count(distinct (source, subject)) from held_event where state = 'PARKED'),
                   (select count(*) from held_event where state = 'WAITING'),
                   (select count(*) from unreadable_message)
            """;

    private final MeterRegistry registry;
    private final AgroalDataSource database;
    private final Clock clock;
    private final Duty duty;
    private final AtomicLong unsent = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();
    private final AtomicLong parked = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong unreadable = new AtomicLong();
    private final AtomicLong lagMillis = new AtomicLong();

    EventMeters(MeterRegistry registry, AgroalDataSource database, Clock clock, Duty duty) {
        this.registry = registry;
        this.database = database;
        this.clock = clock;
        this.duty = duty;
        registry.gauge("outbox_unsent", unsent);
        registry.gauge("outbox_oldest_seconds", oldestSeconds);
        registry.gauge("parked_sequences", parked);
        registry.gauge("waiting_events", waiting);
        registry.gauge("unreadable_messages", unreadable);
        registry.gauge("consumer_lag_seconds", lagMillis, millis -> millis.get() / 1000.0);
    }

    void passed(Gate.Passage passage, Envelope event) {
        registry.counter("inbox_" + passage.name().toLowerCase(java.util.Locale.ROOT))
                .increment();
        lagMillis.set(
                Math.max(0, Duration.between(event.time(), clock.instant()).toMillis()));
    }

    /** Nothing is waiting on the broker. */
    void caughtUp() {
        lagMillis.set(0);
    }

    void failed(Envelope event, RuntimeException failure) {
        LOG.errorf(
                "Parked %s %d of %s: %s",
                event.type(),
                event.sequence(),
                event.subject(),
                Cause.failure(failure).text());
    }

    long parkedSequences() {
        return parked.get();
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sample() {
        duty.run(() -> QuarkusTransaction.requiringNew().run(this::take));
    }

    private void take() {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var answer = query.executeQuery(STATE)) {
            if (answer.next()) {
                unsent.set(answer.getLong(1));
                oldestSeconds.set(answer.getLong(2));
                parked.set(answer.getLong(3));
                waiting.set(answer.getLong(4));
                unreadable.set(answer.getLong(5));
            }
        } catch (SQLException e) {
            LOG.debug("No sample while the database is away", e);
        }
    }
}
