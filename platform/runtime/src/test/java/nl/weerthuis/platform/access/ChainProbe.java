package nl.weerthuis.platform.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.weerthuis.platform.testing.TestDatabase;

/** The access log past the service, as the superuser that an attacker may have become. */
final class ChainProbe {

    private ChainProbe() {}

    static AccessLine line(UUID subject, int number) {
        return new AccessLine(
                Instant.parse("2026-02-01T10:00:00.123456789Z").plusSeconds(number),
                "0af7651916cd43dd8448eb211c80319c",
                "see",
                "worker-" + number,
                UUID.fromString("6a1f5d0c-14a5-4a52-8a1b-9a1c37c25d6b"),
                "PROVIDER",
                "flevoland",
                "keeper",
                "urn:test:substantial",
                "TEST",
                "PERSON",
                subject,
                "P1 P2",
                "PROTECTED",
                number % 7 == 0,
                "OK");
    }

    static List<AccessLine> lines(UUID subject, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> line(subject, number))
                .toList();
    }

    static void execute(String sql, Object... values) throws SQLException {
        try (var connection = TestDatabase.connect()) {
            execute(connection, sql, values);
        }
    }

    static int execute(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    static long number(String sql, Object... values) throws SQLException {
        try (var connection = TestDatabase.connect();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
