package nl.weerthuis.platform.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.rows.Duty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an operator can do about events: look, replay, publish again. All of it is safe to do twice. */
@ApplicationScoped
public class Operations {

    private static final String PARKED = """
            select source, subject, min(sequence) as first, count(*) as facts,
                   (array_agg(type order by sequence))[1] as type,
                   (array_agg(cause order by sequence))[1] as cause, min(held_at) as since
            from held_event
            group by source, subject having bool_or(state = 'PARKED')
            order by min(held_at), source, subject offset ? limit ?
            """;

    private final AgroalDataSource database;
    private final Gate gate;
    private final Relay relay;
    private final Duty duty;

    Operations(AgroalDataSource database, Gate gate, Relay relay, Duty duty) {
        this.database = database;
        this.gate = gate;
        this.relay = relay;
        this.duty = duty;
    }

    /**
     * A line of facts that stands still.
     */
    public record ParkedSequence(
            @Schema(description = "Which service told it") String source,

            @Schema(description = "What the facts are about: a random id")
            UUID subject,

            @Schema(description = "Sequence of the fact that is in the way")
            long first,

            @Schema(description = "How many facts are held") long facts,

            @Schema(description = "Type of the fact that is in the way")
            String type,

            @Schema(description = "Class and place of the failure, without content")
            String cause,

            @Schema(description = "Since when they wait") Instant since) {}

    public long countParked() {
        return with(connection -> {
            try (var query = connection.createStatement();
                    var answer = query.executeQuery(
                            "select count(distinct (source, subject)) from held_event where state = 'PARKED'")) {
                answer.next();
                return answer.getLong(1);
            }
        });
    }

    public List<ParkedSequence> parked(int offset, int limit) {
        return with(connection -> {
            try (var query = connection.prepareStatement(PARKED)) {
                query.setInt(1, offset);
                query.setInt(2, limit);
                try (var answer = query.executeQuery()) {
                    var rows = new ArrayList<ParkedSequence>();
                    while (answer.next()) {
                        rows.add(parkedSequence(answer));
                    }
                    return rows;
                }
            }
        });
    }

    /**
     * Tries held facts again, one line or all.
     *
     * @return how many facts were applied
     */
    public int replay(Optional<String> source, Optional<UUID> subject) {
        int applied = 0;
        for (var line : heldLines(source, subject)) {
            applied += gate.replay(line.source(), line.subject());
        }
        return applied;
    }

    /**
     * Sends facts of the journal once more; consumers drop what they know.
     *
     * @param since only facts recorded from then on, or all
     * @return how many facts will be sent
     */
    public int republish(String channel, Optional<Instant> since) {
        int rows = with(connection -> {
            try (var update = connection.prepareStatement(
                    "update outbox set sent_at = null where channel = ? and recorded_at >= ? and sent_at is not null")) {
                update.setString(1, channel);
                update.setObject(2, OffsetDateTime.ofInstant(since.orElse(Instant.EPOCH), ZoneOffset.UTC));
                return update.executeUpdate();
            }
        });
        relay.wake();
        return rows;
    }

    private record Line(String source, UUID subject) {}

    private List<Line> heldLines(Optional<String> source, Optional<UUID> subject) {
        return with(connection -> {
            try (var query = connection.prepareStatement("""
                    select distinct source, subject from held_event
                    where (?::text is null or source = ?) and (?::uuid is null or subject = ?)
                    """)) {
                query.setString(1, source.orElse(null));
                query.setString(2, source.orElse(null));
                query.setObject(3, subject.orElse(null));
                query.setObject(4, subject.orElse(null));
                try (var answer = query.executeQuery()) {
                    var lines = new ArrayList<Line>();
                    while (answer.next()) {
                        lines.add(new Line(answer.getString(1), answer.getObject(2, UUID.class)));
                    }
                    return lines;
                }
            }
        });
    }

    private static ParkedSequence parkedSequence(ResultSet answer) throws SQLException {
        return new ParkedSequence(
                answer.getString("source"),
                answer.getObject("subject", UUID.class),
                answer.getLong("first"),
                answer.getLong("facts"),
                answer.getString("type"),
                answer.getString("cause"),
                answer.getObject("since", OffsetDateTime.class).toInstant());
    }

    private <T> T with(Work<T> work) {
        return duty.call(() -> QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection()) {
                return work.on(connection);
            } catch (SQLException e) {
                throw new JournalFailure(e);
            }
        }));
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
