package nl.weerthuis.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a service has stated: reads its journal in the database, sent or not. */
public final class OutboxProbe {
    private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9_]*");

    private final String schema;
    private long after;

    private OutboxProbe(String schema) {
        this.schema = schema;
    }

    /** Of the running test's database; sees everything that is there from the start. */
    public static OutboxProbe of(String service) {
        if (!SCHEMA.matcher(service).matches()) {
            throw new IllegalArgumentException("Not the name of a schema: " + service);
        }
        return new OutboxProbe(service);
    }

    /** One stated fact. */
    public record Row(
            long id,
            UUID eventId,
            String channel,
            String type,
            UUID subject,
            long sequence,
            JsonNode data,
            String traceParent,
            boolean sent) {}

    /** Forgets what was stated so far: only later facts are seen from now on. */
    public OutboxProbe fromHere() {
        rows().stream().mapToLong(Row::id).max().ifPresent(last -> after = last);
        return this;
    }

    /** In the order in which they were stated. */
    public List<String> types() {
        return rows().stream().map(Row::type).toList();
    }

    public List<String> types(UUID subject) {
        return rows(subject).stream().map(Row::type).toList();
    }

    public List<Row> rows(UUID subject) {
        return rows().stream().filter(row -> row.subject().equals(subject)).toList();
    }

    /** The latest fact; fails when there is none. */
    public Row last() {
        var rows = rows();
        if (rows.isEmpty()) {
            throw new AssertionError("The outbox of %s is empty.".formatted(schema));
        }
        return rows.get(rows.size() - 1);
    }

    /** The latest fact of this type; fails when there is none. */
    public Row last(String type) {
        return rows().stream()
                .filter(row -> row.type().equals(type))
                .reduce((earlier, later) -> later)
                .orElseThrow(() ->
                        new AssertionError("The outbox of %s holds no %s but %s.".formatted(schema, type, types())));
    }

    public List<Row> rows() {
        var query = """
                select id, event_id, channel, type, subject, sequence, data, trace_parent, sent_at is not null as sent
                from %s.outbox where id > ? order by id
                """.formatted(schema);
        var rows = new ArrayList<Row>();
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement(query)) {
            statement.setLong(1, after);
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(new Row(
                            result.getLong("id"),
                            result.getObject("event_id", UUID.class),
                            result.getString("channel"),
                            result.getString("type"),
                            result.getObject("subject", UUID.class),
                            result.getLong("sequence"),
                            Json.parse(result.getString("data")),
                            result.getString("trace_parent"),
                            result.getBoolean("sent")));
                }
            }
            return List.copyOf(rows);
        } catch (SQLException failure) {
            throw new AssertionError("The outbox of %s cannot be read.".formatted(schema), failure);
        }
    }
}
