package nl.weerthuis.platform.export;

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
import java.util.UUID;
import java.util.function.Function;

/**
 * A row as a person can read it: opened, without what is empty, organisations by their name too.
 *
 * @param opener of what stands encrypted
 * @param organisation the name of an organisation by its id
 */
public record ReadableRow(Opener opener, Function<UUID, Optional<String>> organisation) {

    private static final String NAME = "Name";

    /** Reads what stands encrypted at a place ({@code table.column}). */
    public interface Opener {

        /**
         * Null where it is nothing to read, such as an index.
         *
         * @param row in which it stands, for what is bound to its row
         */
        Object open(String place, ResultSet row, byte[] value) throws SQLException;
    }

    public Map<String, Object> of(String table, ResultSet row) throws SQLException {
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
            return opener.open(place, row, bytes);
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
