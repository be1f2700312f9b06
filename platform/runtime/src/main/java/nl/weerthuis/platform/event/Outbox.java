package nl.weerthuis.platform.event;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Takes the facts of a state change into the journal, in the transaction of that change: both commit or neither.
 * Delivery is at least once, in order per subject; consumers make the effect exactly once.
 */
@ApplicationScoped
public class Outbox {

    private static final String APPEND = """
            with given as (
              insert into outbox_sequence (channel, subject, last_sequence) values (?, ?, 1)
              on conflict (channel, subject) do update set last_sequence = outbox_sequence.last_sequence + 1
              returning last_sequence)
            insert into outbox (event_id, channel, type, subject, sequence, data, trace_parent, recorded_at)
            select ?, ?, ?, ?, last_sequence, ?, ?, ? from given
            """;

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final Relay relay;
    private final FactSpans spans;
    private final Clock clock;

    Outbox(
            AgroalDataSource database,
            TransactionSynchronizationRegistry transaction,
            Relay relay,
            FactSpans spans,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.relay = relay;
        this.spans = spans;
        this.clock = clock;
    }

    public void append(Event... facts) {
        append(List.of(facts));
    }

    /**
     * Appends in the given order.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void append(List<? extends Event> facts) {
        if (facts.isEmpty()) {
            return;
        }
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("Facts are stated in the transaction of the change they follow from.");
        }
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(APPEND)) {
            for (var fact : facts) {
                bind(insert, fact);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new JournalFailure(e);
        }
        wakeRelayAfterCommit();
    }

    private void bind(PreparedStatement insert, Event fact) throws SQLException {
        insert.setString(1, fact.channel().name());
        insert.setObject(2, fact.subject());
        insert.setObject(3, UUID.randomUUID());
        insert.setString(4, fact.channel().name());
        insert.setString(5, typeOf(fact));
        insert.setObject(6, fact.subject());
        insert.setString(7, EventJson.write(fact));
        insert.setString(8, traceFor(fact.channel()));
        insert.setObject(9, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** One trace per transaction and channel, so that no trace id stands on two topics (docs/adr/0004). */
    private String traceFor(Channel channel) {
        var key = Outbox.class.getName() + channel.name();
        var stated = (FactSpans.Stated) transaction.getResource(key);
        if (stated == null) {
            stated = spans.state(channel);
            transaction.putResource(key, stated);
            afterCommit(stated.span()::end);
        }
        return stated.trace().toString();
    }

    private void wakeRelayAfterCommit() {
        if (transaction.getResource(Outbox.class) != null) {
            return;
        }
        transaction.putResource(Outbox.class, Boolean.TRUE);
        afterCommit(relay::wake);
    }

    private void afterCommit(Runnable work) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    work.run();
                }
            }
        });
    }

    private static String typeOf(Event fact) {
        var type = fact.getClass().getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalStateException(fact.getClass() + " has no @EventType.");
        }
        return type.value();
    }
}
