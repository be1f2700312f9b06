package nl.weerthuis.reporting.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Plain statements on this service's own schema, in the caller's transaction where there is one. */
@ApplicationScoped
public class Sql {

    private final AgroalDataSource database;

    Sql(AgroalDataSource database) {
        this.database = database;
    }

    /** Answers how many rows it touched. */
    public int update(String statement, Object... values) {
        return with(connection -> {
            try (var update = prepared(connection, statement, Arrays.asList(values))) {
                return update.executeUpdate();
            }
        });
    }

    /** The same statement for many rows. */
    public void updateAll(String statement, List<List<Object>> rows) {
        with(connection -> {
            try (var update = connection.prepareStatement(statement)) {
                for (var row : rows) {
                    bind(connection, update, row);
                    update.addBatch();
                }
                return update.executeBatch();
            }
        });
    }

    public <T> List<T> list(Reading<T> reading, String query, List<?> values) {
        return with(connection -> {
            try (var statement = prepared(connection, query, values);
                    var answer = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (answer.next()) {
                    found.add(reading.of(new Row(answer)));
                }
                return List.copyOf(found);
            }
        });
    }

    public <T> Optional<T> first(Reading<T> reading, String query, List<?> values) {
        return list(reading, query, values).stream().findFirst();
    }

    public long count(String query, List<?> values) {
        return list(row -> row.number("count"), query, values).get(0);
    }

    /** How a row becomes a value. */
    public interface Reading<T> {
        T of(Row row) throws SQLException;
    }

    private static PreparedStatement prepared(Connection connection, String text, List<?> values) throws SQLException {
        var statement = connection.prepareStatement(text);
        bind(connection, statement, values);
        return statement;
    }

    private static void bind(Connection connection, PreparedStatement statement, List<?> values) throws SQLException {
        int place = 1;
        for (var value : values) {
            statement.setObject(place++, bound(connection, value));
        }
    }

    private static Object bound(Connection connection, Object value) throws SQLException {
        if (value instanceof Instant moment) {
            return moment.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof List<?> several) {
            // Always as text; where the column says otherwise, the statement casts.
            return connection.createArrayOf(
                    "text", several.stream().map(String::valueOf).toArray());
        }
        return value;
    }

    private <T> T with(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new ReadModelFailure(e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
