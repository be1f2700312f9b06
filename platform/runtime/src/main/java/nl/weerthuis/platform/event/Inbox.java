package nl.weerthuis.platform.event;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Positions per source and subject, and the facts that are held. Always inside the caller's transaction. */
@ApplicationScoped
class Inbox {

    /** One aggregate of one source: its facts are a line, in order. */
    record Line(String source, UUID subject) {}

    private final AgroalDataSource database;

    Inbox(AgroalDataSource database) {
        this.database = database;
    }

    /** From here on in this transaction, names of tables mean those of this schema and of no other. */
    void direct(String schema) {
        with(connection -> {
            try (var path = connection.prepareStatement("select set_config('search_path', ?, true)")) {
                path.setString(1, schema);
                return path.execute();
            }
        });
    }

    /** What was applied last of several subjects; those that are not in it are at 0. Locks nothing. */
    Map<Line, Long> positions(Collection<UUID> subjects) {
        return with(connection -> {
            try (var query = connection.prepareStatement(
                    "select source, subject, last_sequence from inbox where subject = any (?)")) {
                query.setArray(1, connection.createArrayOf("uuid", subjects.toArray()));
                try (var answer = query.executeQuery()) {
                    var positions = new HashMap<Line, Long>();
                    while (answer.next()) {
                        positions.put(
                                new Line(answer.getString(1), answer.getObject(2, UUID.class)), answer.getLong(3));
                    }
                    return positions;
                }
            }
        });
    }

    boolean holdsAnyOf(Collection<UUID> subjects) {
        return with(connection -> {
            try (var query =
                    connection.prepareStatement("select exists (select from held_event where subject = any (?))")) {
                query.setArray(1, connection.createArrayOf("uuid", subjects.toArray()));
                try (var answer = query.executeQuery()) {
                    return answer.next() && answer.getBoolean(1);
                }
            }
        });
    }

    void advance(Map<Line, Long> positions) {
        with(connection -> {
            try (var upsert = connection.prepareStatement("""
                    insert into inbox (source, subject, last_sequence) values (?, ?, ?)
                    on conflict (source, subject) do update set last_sequence = excluded.last_sequence
                    """)) {
                for (var position : positions.entrySet()) {
                    subject(
                            upsert,
                            position.getKey().source(),
                            position.getKey().subject());
                    upsert.setLong(3, position.getValue());
                    upsert.addBatch();
                }
                return upsert.executeBatch();
            }
        });
    }

    /** What was applied last, 0 if nothing; locks the subject until the transaction ends. */
    long lastSequence(String source, UUID subject) {
        return with(connection -> {
            var last = lock(connection, source, subject);
            if (last.isPresent()) {
                return last.get();
            }
            try (var insert = connection.prepareStatement(
                    "insert into inbox (source, subject, last_sequence) values (?, ?, 0) on conflict do nothing")) {
                subject(insert, source, subject);
                insert.executeUpdate();
            }
            return lock(connection, source, subject).orElseThrow();
        });
    }

    private static Optional<Long> lock(Connection connection, String source, UUID subject) throws SQLException {
        try (var query = connection.prepareStatement(
                "select last_sequence from inbox where source = ? and subject = ? for update")) {
            subject(query, source, subject);
            try (var answer = query.executeQuery()) {
                return answer.next() ? Optional.of(answer.getLong(1)) : Optional.empty();
            }
        }
    }

    void advance(Envelope event) {
        advance(List.of(event));
    }

    /** One after the other, of subjects whose position was asked in this transaction. */
    void advance(List<Envelope> events) {
        with(connection -> {
            try (var update = connection.prepareStatement(
                    "update inbox set last_sequence = ? where source = ? and subject = ?")) {
                for (var event : events) {
                    update.setLong(1, event.sequence());
                    update.setString(2, event.source());
                    update.setObject(3, event.subject());
                    update.addBatch();
                }
                return update.executeBatch();
            }
        });
    }

    boolean isHeld(Envelope event) {
        return held(event.source(), event.subject(), event.sequence()).isPresent();
    }

    /** The held fact with this sequence. */
    Optional<HeldEvent> held(String source, UUID subject, long sequence) {
        return with(connection -> {
            try (var query = connection.prepareStatement(
                    "select topic, content from held_event where source = ? and subject = ? and sequence = ?")) {
                subject(query, source, subject);
                query.setLong(3, sequence);
                try (var answer = query.executeQuery()) {
                    return answer.next()
                            ? Optional.of(new HeldEvent(answer.getString(1), answer.getString(2)))
                            : Optional.empty();
                }
            }
        });
    }

    void hold(Envelope event, HeldEvent held, Cause cause) {
        with(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into held_event (source, subject, sequence, event_id, type, topic, content, state, cause, cause_hash)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (source, subject, sequence) do update
                    set state = excluded.state, cause = excluded.cause, cause_hash = excluded.cause_hash
                    where held_event.state = 'WAITING' or excluded.state = 'PARKED'
                    """)) {
                subject(insert, event.source(), event.subject());
                insert.setLong(3, event.sequence());
                insert.setString(4, event.id());
                insert.setString(5, event.type());
                insert.setString(6, held.topic());
                insert.setString(7, held.content());
                insert.setString(8, cause.state());
                insert.setString(9, cause.text());
                insert.setString(10, cause.hash());
                return insert.executeUpdate();
            }
        });
    }

    void release(Envelope event) {
        with(connection -> {
            try (var delete = connection.prepareStatement(
                    "delete from held_event where source = ? and subject = ? and sequence = ?")) {
                subject(delete, event.source(), event.subject());
                delete.setLong(3, event.sequence());
                return delete.executeUpdate();
            }
        });
    }

    /** Facts that waited longer than patience allows are parked, so that somebody looks. */
    int parkOverdue(long patienceSeconds) {
        return with(connection -> {
            try (var update = connection.prepareStatement("""
                    update held_event set state = 'PARKED', cause = 'The facts before it did not come.'
                    where state = 'WAITING' and held_at < now() - make_interval(secs => ?)
                    """)) {
                update.setDouble(1, patienceSeconds);
                return update.executeUpdate();
            }
        });
    }

    void setAside(String topic, int partition, long position, byte[] content, String cause) {
        with(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into unreadable_message (topic, partition, position, content, cause)
                    values (?, ?, ?, ?, ?) on conflict do nothing
                    """)) {
                insert.setString(1, topic);
                insert.setInt(2, partition);
                insert.setLong(3, position);
                insert.setBytes(4, content);
                insert.setString(5, cause);
                return insert.executeUpdate();
            }
        });
    }

    private static void subject(PreparedStatement statement, String source, UUID subject) throws SQLException {
        statement.setString(1, source);
        statement.setObject(2, subject);
    }

    private <T> T with(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new JournalFailure(e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
