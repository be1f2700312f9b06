package nl.weerthuis.platform.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.UUID;

/**
 * Reads out, kind by kind, what a service knows of one person.
 *
 * @param titles of the kinds, in Dutch; one without a title is called as its table
 */
public record Telling(SubjectTables tables, ReadableRow rows, ResourceBundle titles, ExportSink sink) {

    private static final String FACTS = "facts_stated";
    private static final String LOOKS = "looks";

    /** Without columns the table stays out. */
    public void rows(SubjectTable table, List<String> columns, Collection<UUID> ids) {
        if (!columns.isEmpty()) {
            section(table.name());
            tables.rows(table, columns, ids, row -> write(table.name(), row));
        }
    }

    /** @param ids as the table has them, sealed */
    public void sealedRows(SubjectTable table, List<String> columns, Collection<byte[]> ids) {
        section(table.name());
        tables.sealedRows(table, columns, ids, row -> write(table.name(), row));
    }

    /** What was told of the person to other services, but for facts that begin so. */
    public void facts(Collection<String> channels, Collection<UUID> subjects, String but) {
        section(FACTS);
        tables.facts(channels, subjects, row -> {
            if (but.isEmpty() || !row.getString("type").startsWith(but)) {
                write("outbox", row);
            }
        });
    }

    /** Who looked, on whose behalf and why. */
    public void looks(Collection<UUID> subjects) {
        section(LOOKS);
        tables.looks(subjects, row -> write("access_log", row));
    }

    public void section(String code) {
        try {
            sink.section(code, title(code));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(String table, ResultSet row) throws SQLException {
        try {
            sink.record(rows.of(table, row));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String title(String code) {
        try {
            return titles.getString(code);
        } catch (MissingResourceException unnamed) {
            return code;
        }
    }
}
