package nl.weerthuis.platform.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.weerthuis.platform.fault.CrashPoint;
import nl.weerthuis.platform.fault.CrashPoints;
import nl.weerthuis.platform.rows.Duty;
import org.jboss.logging.Logger;

/**
 * Carries the journal to the broker. Reads by state (not sent) under a transaction-level advisory lock, never by a
 * high-water mark, because the order of commits is not the order of ids. Sends, waits for every acknowledgement, marks.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final String ALONE =
            "select pg_try_advisory_xact_lock(hashtextextended(current_schema() || '.outbox', 0))";
    private static final String UNSENT = """
            select id, event_id, channel, type, subject, sequence, data, trace_parent, recorded_at
            from outbox where sent_at is null order by id limit ?
            """;
    private static final String MARK = "update outbox set sent_at = now() where sent_at is null and id = any (?)";

    private final AgroalDataSource database;
    private final Publisher publisher;
    private final EventConfig config;
    private final Duty duty;
    private final Semaphore wakeUp = new Semaphore(0);
    private volatile boolean stopping;
    private Thread thread;

    Relay(AgroalDataSource database, Publisher publisher, EventConfig config, Duty duty) {
        this.database = database;
        this.publisher = publisher;
        this.config = config;
        this.duty = duty;
    }

    void start(@Observes StartupEvent event) {
        if (config.relay().enabled()) {
            stopping = false;
            thread = new Thread(this::run, "outbox-relay");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake();
        if (thread != null) {
            thread.join(config.kafka().deliveryTimeout().toMillis());
        }
        publisher.close();
    }

    /** Says that there is something to send; called after commits. */
    void wake() {
        wakeUp.release();
    }

    private void run() {
        long pause = config.relay().poll().toMillis();
        while (!stopping) {
            boolean more = false;
            try {
                more = duty.call(this::relayBatch);
                pause = config.relay().poll().toMillis();
            } catch (RuntimeException e) {
                // Nothing was marked, so nothing is lost; say it once per pause and try again.
                LOG.warnf("Relay will try again: %s", rootMessage(e));
                pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
                publisher.reset();
            }
            if (!more && !stopping) {
                rest(pause);
            }
        }
    }

    private void rest(long millis) {
        try {
            wakeUp.tryAcquire(millis, TimeUnit.MILLISECONDS);
            wakeUp.drainPermits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    /** @return whether there may be more to send at once */
    private boolean relayBatch() {
        return QuarkusTransaction.requiringNew().timeout(60).call(() -> {
            try (var connection = database.getConnection()) {
                if (!alone(connection)) {
                    return false;
                }
                var rows = unsent(connection);
                if (rows.isEmpty()) {
                    return false;
                }
                CrashPoints.reach(CrashPoint.RELAY_SELECTED);
                var acknowledged = publisher.publish(rows);
                CrashPoints.reach(CrashPoint.RELAY_ACKNOWLEDGED_NOT_MARKED);
                mark(connection, acknowledged);
                CrashPoints.reach(CrashPoint.RELAY_MARKED_NOT_COMMITTED);
                if (acknowledged.size() < rows.size()) {
                    LOG.warnf("Broker acknowledged %d of %d events", acknowledged.size(), rows.size());
                    return false;
                }
                return rows.size() == config.relay().batch();
            }
        });
    }

    private static boolean alone(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var answer = query.executeQuery(ALONE)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private List<OutboxRow> unsent(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(UNSENT)) {
            query.setInt(1, config.relay().batch());
            try (var answer = query.executeQuery()) {
                var rows = new ArrayList<OutboxRow>();
                while (answer.next()) {
                    rows.add(row(answer));
                }
                return rows;
            }
        }
    }

    private static OutboxRow row(ResultSet answer) throws SQLException {
        return new OutboxRow(
                answer.getLong("id"),
                answer.getObject("event_id", UUID.class),
                new Channel(answer.getString("channel")),
                answer.getString("type"),
                answer.getObject("subject", UUID.class),
                answer.getLong("sequence"),
                answer.getString("data"),
                answer.getString("trace_parent"),
                answer.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static void mark(Connection connection, List<OutboxRow> acknowledged) throws SQLException {
        var ids = acknowledged.stream().map(OutboxRow::id).toArray(Long[]::new);
        try (var update = connection.prepareStatement(MARK)) {
            update.setArray(1, connection.createArrayOf("bigint", ids));
            update.executeUpdate();
        }
    }

    private static String rootMessage(Throwable e) {
        var cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
