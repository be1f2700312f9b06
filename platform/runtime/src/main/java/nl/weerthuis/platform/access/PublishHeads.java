package nl.weerthuis.platform.access;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * States to others where the chains end: to the topic and to the file. A chain does not show that its tail was cut off;
 * what others were told does. One replica at a time.
 */
@Startup
@ApplicationScoped
class PublishHeads {

    private static final Logger LOG = Logger.getLogger(PublishHeads.class);
    private static final String ALONE =
            "select pg_try_advisory_xact_lock(hashtextextended(current_schema() || '.access_log_head', 0))";
    private static final String LAST = "select sequence, published_at, positions from access_log_publication";
    private static final String REMEMBER =
            "update access_log_publication set sequence = ?, published_at = ?, positions = ?";

    private final AgroalDataSource database;
    private final HeadsFile file;
    private final HeadsTopic topic;
    private final AuditConfig config;
    private final Counter failed;
    private final Clock clock;
    private final String service;
    private final String source;

    PublishHeads(
            AgroalDataSource database,
            HeadsFile file,
            HeadsTopic topic,
            AuditConfig config,
            MeterRegistry meters,
            Clock clock,
            @ConfigProperty(name = "weerthuis.service") String service,
            @ConfigProperty(name = "weerthuis.source") String source) {
        this.database = database;
        this.file = file;
        this.topic = topic;
        this.config = config;
        // Known from the start, or an alarm on its rise would miss the first.
        this.failed = Counter.builder("access.log.heads.failed")
                .description("How often the ends of the access log could not be published")
                .register(meters);
        this.clock = clock;
        this.service = service;
        this.source = source;
    }

    /** What was stated last. */
    private record Last(long sequence, Instant at, List<Long> positions) {}

    @Scheduled(
            every = "{weerthuis.audit.heads.every:60s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void handle() {
        QuarkusTransaction.requiringNew().run(() -> {
            try (var connection = database.getConnection()) {
                if (isAlone(connection)) {
                    publish(connection);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("The ends of the access log cannot be read", e);
            }
        });
    }

    private void publish(Connection connection) throws SQLException {
        var heads = heads(connection);
        var positions = heads.stream().map(Head::position).toList();
        var last = last(connection);
        var now = clock.instant();
        if (!isDue(last, positions, now)) {
            return;
        }
        var event = new HeadsEvent(UUID.randomUUID(), service, last.sequence() + 1, now, heads).json(source);
        file.append(event);
        if (topic.send(event)) {
            remember(connection, last.sequence() + 1, now, positions);
        } else {
            // Not remembered, so stated again at the next turn.
            failed.increment();
            LOG.warn("The ends of the access log could not be published; trying again");
        }
    }

    private boolean isDue(Last last, List<Long> positions, Instant now) {
        return last.at() == null
                || !positions.equals(last.positions())
                || Duration.between(last.at(), now)
                                .abs()
                                .compareTo(config.heads().silence())
                        >= 0;
    }

    private static boolean isAlone(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var answer = query.executeQuery(ALONE)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static List<Head> heads(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("select chain, position, hash from access_log_head order by chain")) {
            var heads = new ArrayList<Head>();
            while (row.next()) {
                heads.add(Head.of(row));
            }
            return heads;
        }
    }

    private static Last last(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery(LAST)) {
            row.next();
            var at = row.getObject("published_at", OffsetDateTime.class);
            var positions = row.getArray("positions");
            return new Last(
                    row.getLong("sequence"),
                    at == null ? null : at.toInstant(),
                    positions == null ? List.of() : Arrays.asList((Long[]) positions.getArray()));
        }
    }

    private static void remember(Connection connection, long sequence, Instant at, List<Long> positions)
            throws SQLException {
        try (var update = connection.prepareStatement(REMEMBER)) {
            update.setLong(1, sequence);
            update.setObject(2, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            update.setArray(3, connection.createArrayOf("bigint", positions.toArray(Long[]::new)));
            update.executeUpdate();
        }
    }
}
