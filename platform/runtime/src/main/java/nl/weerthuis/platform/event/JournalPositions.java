package nl.weerthuis.platform.event;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.weerthuis.platform.event.PositionsMessage.Position;

/** How far the journal and the inbox are, by bucket, and what was found. Always inside the caller's transaction. */
@ApplicationScoped
class JournalPositions {

    private static final int ROUNDS_OF_A_HOLE = 2;
    private static final String ALONE =
            "select pg_try_advisory_xact_lock(hashtextextended(current_schema() || '.journal_positions', 0))";
    // What is young or waits to be sent may be under way still.
    private static final String PRODUCED = """
            with unsettled as (
              select channel, subject, min(sequence) as first from outbox
              where sent_at is null or written_at > now() - make_interval(secs => ?)
              group by channel, subject)
            select channel, journal_bucket(subject) as bucket, sum(last)::bigint as sequences,
                   count(*) filter (where last > 0) as subjects
            from (select s.channel, s.subject, least(s.last_sequence, u.first - 1) as last
                  from outbox_sequence s left join unsettled u using (channel, subject)) settled
            group by channel, bucket
            """;
    // What is held came.
    private static final String CONSUMED = """
            with held as (
              select h.subject, count(*) as facts from held_event h join inbox i using (source, subject)
              where h.source = ? and h.sequence > i.last_sequence group by h.subject)
            select journal_bucket(i.subject) as bucket, sum(i.last_sequence + coalesce(h.facts, 0))::bigint as sequences,
                   count(*) filter (where i.last_sequence + coalesce(h.facts, 0) > 0) as subjects
            from inbox i left join held h using (subject) where i.source = ? group by bucket
            """;
    // A statement counts once, whoever of several replicas hears it.
    private static final String BEHIND = """
            insert into journal_hole (channel, bucket, statement) select ?, unnest(?::int[]), ?
            on conflict (channel, bucket) do update
            set rounds = journal_hole.rounds + 1, statement = excluded.statement
            where journal_hole.statement <> excluded.statement
            """;
    private static final String CAUGHT_UP = "delete from journal_hole where channel = ? and bucket <> all (?::int[])";
    private static final String HOLES =
            "select channel, bucket from journal_hole where rounds >= ? order by channel, bucket";
    private static final String DUE = """
            insert into journal_part_republication (channel, bucket, republished_at)
            select ?, bucket, now() from (select distinct unnest(?::int[]) as bucket) asked
            where bucket between 0 and 63 and exists (select from outbox_sequence where channel = ?)
            on conflict (channel, bucket) do update set republished_at = excluded.republished_at
            where journal_part_republication.republished_at <= now() - make_interval(secs => ?)
            returning bucket
            """;
    private static final String SEND_AGAIN = """
            update outbox set sent_at = null
            where channel = ? and journal_bucket(subject) = any (?::int[]) and sent_at is not null
            """;

    private final AgroalDataSource database;

    JournalPositions(AgroalDataSource database) {
        this.database = database;
    }

    /** Whether no other replica is at it. */
    boolean isAlone() {
        return with(ALONE, query -> {
            try (var answer = query.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        });
    }

    /** By channel, what this service stated and what of it must have arrived by now. */
    Map<String, List<Position>> produced(Duration settledAfter) {
        return with(PRODUCED, query -> {
            query.setDouble(1, settledAfter.toMillis() / 1000.0);
            try (var answer = query.executeQuery()) {
                var found = new TreeMap<String, List<Position>>();
                while (answer.next()) {
                    found.computeIfAbsent(answer.getString("channel"), channel -> nothing())
                            .set(answer.getInt("bucket"), position(answer));
                }
                return found;
            }
        });
    }

    /** Buckets in which this service has less of a source than was stated. */
    List<Integer> behind(PositionsMessage.Stated stated) {
        var consumed = consumed(stated.source());
        IntPredicate isBehind =
                bucket -> consumed.get(bucket).isBehind(stated.positions().get(bucket));
        return IntStream.range(0, PositionsMessage.BUCKETS)
                .filter(isBehind)
                .boxed()
                .toList();
    }

    private List<Position> consumed(String source) {
        return with(CONSUMED, query -> {
            query.setString(1, source);
            query.setString(2, source);
            try (var answer = query.executeQuery()) {
                var found = nothing();
                while (answer.next()) {
                    found.set(answer.getInt("bucket"), position(answer));
                }
                return found;
            }
        });
    }

    private static List<Position> nothing() {
        return new ArrayList<>(Collections.nCopies(PositionsMessage.BUCKETS, Position.NONE));
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(row.getLong("sequences"), row.getLong("subjects"));
    }

    /** @return whether this statement was new and there was something behind it */
    boolean remember(String channel, List<Integer> behind, UUID statement) {
        with(CAUGHT_UP, delete -> {
            delete.setString(1, channel);
            delete.setArray(2, ints(delete, behind));
            return delete.executeUpdate();
        });
        return with(BEHIND, upsert -> {
            upsert.setString(1, channel);
            upsert.setArray(2, ints(upsert, behind));
            upsert.setObject(3, statement);
            return upsert.executeUpdate() > 0;
        });
    }

    /** By channel, the buckets of which facts are missing. */
    Map<String, List<Integer>> holes() {
        return with(HOLES, query -> {
            query.setInt(1, ROUNDS_OF_A_HOLE);
            try (var answer = query.executeQuery()) {
                var found = new TreeMap<String, List<Integer>>();
                while (answer.next()) {
                    found.computeIfAbsent(answer.getString("channel"), channel -> new ArrayList<>())
                            .add(answer.getInt("bucket"));
                }
                return found;
            }
        });
    }

    /** Parts of a channel of this service that rested long enough; then they count as sent again now. */
    List<Integer> due(String channel, Collection<Integer> buckets, Duration pause) {
        return with(DUE, upsert -> {
            upsert.setString(1, channel);
            upsert.setArray(2, ints(upsert, buckets));
            upsert.setString(3, channel);
            upsert.setDouble(4, pause.toMillis() / 1000.0);
            try (var answer = upsert.executeQuery()) {
                var due = new ArrayList<Integer>();
                while (answer.next()) {
                    due.add(answer.getInt(1));
                }
                return due;
            }
        });
    }

    /** @return how many facts will be sent */
    int sendAgain(String channel, Collection<Integer> buckets) {
        return with(SEND_AGAIN, update -> {
            update.setString(1, channel);
            update.setArray(2, ints(update, buckets));
            return update.executeUpdate();
        });
    }

    private static java.sql.Array ints(PreparedStatement statement, Collection<Integer> values) throws SQLException {
        Connection connection = statement.getConnection();
        return connection.createArrayOf("int", values.toArray());
    }

    private <T> T with(String text, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(text)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new JournalFailure(e);
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
