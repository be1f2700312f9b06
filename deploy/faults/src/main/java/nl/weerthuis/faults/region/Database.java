package nl.weerthuis.faults.region;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The region's database as its superuser sees it: the truth that no service can colour. */
public final class Database implements AutoCloseable {
    private static final int ATTEMPTS = 60;
    private static final long PAUSE = 500;

    private final String url;
    private final String password;
    private Connection connection;

    Database(int port, String password) {
        this.url = "jdbc:postgresql://127.0.0.1:%d/weerthuis".formatted(port);
        this.password = password;
    }

    /** One row of an answer. */
    public record Row(List<Object> values) {
        public String text(int column) {
            return String.valueOf(values.get(column));
        }

        public long number(int column) {
            return ((Number) values.get(column)).longValue();
        }

        @Override
        public String toString() {
            return values.toString();
        }
    }

    public List<Row> rows(String sql, Object... arguments) {
        return with(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                bind(query, arguments);
                try (var answer = query.executeQuery()) {
                    return read(answer);
                }
            }
        });
    }

    /** The first column of the only row. */
    public long number(String sql, Object... arguments) {
        return rows(sql, arguments).get(0).number(0);
    }

    public void run(String... statements) {
        with(connection -> {
            try (var statement = connection.createStatement()) {
                for (var sql : statements) {
                    statement.execute(sql);
                }
                return null;
            }
        });
    }

    private static List<Row> read(ResultSet answer) throws SQLException {
        var rows = new ArrayList<Row>();
        int columns = answer.getMetaData().getColumnCount();
        while (answer.next()) {
            var values = new ArrayList<Object>();
            for (int column = 1; column <= columns; column++) {
                values.add(answer.getObject(column));
            }
            rows.add(new Row(values));
        }
        return rows;
    }

    private static void bind(PreparedStatement query, Object... arguments) throws SQLException {
        for (int place = 0; place < arguments.length; place++) {
            query.setObject(place + 1, arguments[place]);
        }
    }

    /** Asks again while the server is away: it may just have been killed. */
    private synchronized <T> T with(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                if (connection == null || connection.isClosed()) {
                    connection = DriverManager.getConnection(url, "postgres", password);
                }
                return work.on(connection);
            } catch (SQLException failure) {
                close();
                if (attempt == ATTEMPTS || !isAway(failure)) {
                    throw new IllegalStateException(failure);
                }
                Pauses.millis(PAUSE);
            }
        }
    }

    /** Connection exceptions (08), operator intervention (57), and a connection that broke in the middle. */
    private static boolean isAway(SQLException failure) {
        var state = failure.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57");
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException gone) {
                // Closed is all that was wanted.
            }
            connection = null;
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
