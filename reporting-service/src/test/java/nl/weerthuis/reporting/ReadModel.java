package nl.weerthuis.reporting;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.weerthuis.platform.testing.TestDatabase;

/** A row as it stands in the database, seen past the service. */
public final class ReadModel {

    private ReadModel() {}

    /** What is not null in the row, as text by column; empty when there is no row. */
    public static Map<String, String> row(String table, String key, UUID id) {
        try (var connection = TestDatabase.connect();
                var query =
                        connection.prepareStatement("select * from reporting.%s where %s = ?".formatted(table, key))) {
            query.setObject(1, id);
            try (var answer = query.executeQuery()) {
                var row = new TreeMap<String, String>();
                if (answer.next()) {
                    for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
                        if (answer.getString(i) != null) {
                            row.put(answer.getMetaData().getColumnName(i), answer.getString(i));
                        }
                    }
                }
                return row;
            }
        } catch (SQLException failure) {
            throw new AssertionError("%s cannot be read.".formatted(table), failure);
        }
    }

    public static Map<String, String> caseStanding(UUID id) {
        return row("case_standing", "case_id", id);
    }

    public static Map<String, String> offerStanding(UUID id) {
        return row("offer_standing", "offer_id", id);
    }
}
