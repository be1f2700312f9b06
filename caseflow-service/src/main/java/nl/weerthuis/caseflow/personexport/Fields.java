package nl.weerthuis.caseflow.personexport;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.weerthuis.platform.crypto.SubjectKey;

/** A row as a person can read it: decrypted, without what is empty, organisations by their name too. */
record Fields(SubjectKey key, Set<String> encrypted, Function<UUID, Optional<String>> organisation) {

    private static final String NAME = "Name";

    Map<String, Object> of(String table, ResultSet row) throws SQLException {
        var fields = new LinkedHashMap<String, Object>();
        var columns = row.getMetaData();
        for (int place = 1; place <= columns.getColumnCount(); place++) {
            var column = columns.getColumnLabel(place);
            put(fields, camelCase(column), value(table + "." + column, row, place));
        }
        return fields;
    }

    private void put(Map<String, Object> fields, String name, Object value) {
        if (value == null) {
            return;
        }
        fields.put(
                name,
                value instanceof Number || value instanceof Boolean || value instanceof Object[]
                        ? value
                        : value.toString());
        if (value instanceof UUID id) {
            organisation.apply(id).ifPresent(called -> fields.put(name + NAME, called));
        }
    }

    private Object value(String place, ResultSet row, int column) throws SQLException {
        var value = row.getObject(column);
        if (value instanceof byte[] bytes) {
            return encrypted.contains(place) ? key.decrypt(place, bytes) : null;
        }
        if (value instanceof Array list) {
            return Arrays.stream((Object[]) list.getArray())
                    .map(String::valueOf)
                    .toArray();
        }
        return value instanceof Timestamp
                ? row.getObject(column, OffsetDateTime.class).toInstant()
                : value;
    }

    private static String camelCase(String column) {
        var name = new StringBuilder();
        for (var part : column.split("_")) {
            name.append(name.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return name.toString();
    }
}
