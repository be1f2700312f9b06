package nl.weerthuis.caseflow.importjob;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.imports.Line;
import nl.weerthuis.platform.crypto.MasterCipher;
import nl.weerthuis.platform.crypto.UnderMasterKey;

/** The lines of large files: encrypted until they are worked off, then empty. In the transaction under way. */
@ApplicationScoped
class StoredLines implements UnderMasterKey {

    private static final String INSERT = "insert into nomination_import_line (import_id, line, state, content,"
            + " master_key) values (?, ?, 'WAITING', ?, ?)";
    private static final String NEXT = "select line, content from nomination_import_line"
            + " where import_id = ? and state = ? order by line limit ?";
    private static final String SETTLE = "update nomination_import_line set state = ?, case_id = ?, notes = ?,"
            + " content = case when ? then content end where import_id = ? and line = ?";
    private static final String COUNT =
            "select state, count(*) from nomination_import_line where import_id = ? group by state";
    private static final String EMPTY =
            "update nomination_import_line set content = null" + " where import_id = ? and content is not null";
    private static final String OLD = "select import_id, line, content from nomination_import_line"
            + " where content is not null and master_key is distinct from ? limit ? for update skip locked";
    private static final String RENEW =
            "update nomination_import_line set content = ?, master_key = ? where import_id = ? and line = ?";

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final MasterCipher cipher;

    StoredLines(AgroalDataSource database, ObjectMapper json, MasterCipher cipher) {
        this.database = database;
        this.json = json;
        this.cipher = cipher;
    }

    void store(UUID id, List<Line> lines) {
        var key = cipher.key();
        run(INSERT, insert -> {
            for (var line : lines) {
                insert.setObject(1, id);
                insert.setLong(2, line.number());
                insert.setBytes(3, cipher.encrypt(place(id, line.number()), bytes(line)));
                insert.setLong(4, key);
                insert.addBatch();
            }
            return insert.executeBatch();
        });
    }

    List<Line> next(UUID id, LineOutcome state, int most) {
        return run(NEXT, query -> {
            query.setObject(1, id);
            query.setString(2, state.name());
            query.setInt(3, most);
            var lines = new ArrayList<Line>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    lines.add(line(cipher.decrypt(place(id, row.getLong(1)), row.getBytes(2))));
                }
            }
            return lines;
        });
    }

    void settle(UUID id, List<Settled> lines) {
        run(SETTLE, update -> {
            for (var one : lines) {
                update.setString(1, one.outcome().name());
                update.setObject(2, one.caseId());
                update.setString(3, one.isPlain() ? null : json(one.notes()));
                update.setBoolean(4, one.keepsContent());
                update.setObject(5, id);
                update.setLong(6, one.line());
                update.addBatch();
            }
            return update.executeBatch();
        });
    }

    Progress progress(UUID id) {
        return run(COUNT, query -> {
            query.setObject(1, id);
            var counts = new EnumMap<LineOutcome, Integer>(LineOutcome.class);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    counts.put(LineOutcome.valueOf(row.getString(1)), row.getInt(2));
                }
            }
            return new Progress(counts);
        });
    }

    /** Whatever is left of the file is thrown away; what became of its lines stays. */
    void empty(UUID id) {
        run(EMPTY, update -> {
            update.setObject(1, id);
            return update.executeUpdate();
        });
    }

    @Override
    public int renew(long key, int most) {
        return run(OLD, select -> {
            select.setLong(1, key);
            select.setInt(2, most);
            var renewed = 0;
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    renew(row.getObject(1, UUID.class), row.getLong(2), row.getBytes(3), key);
                    renewed++;
                }
            }
            return renewed;
        });
    }

    private void renew(UUID id, long line, byte[] content, long key) {
        var again = cipher.encrypt(place(id, line), cipher.decrypt(place(id, line), content));
        run(RENEW, update -> {
            update.setBytes(1, again);
            update.setLong(2, key);
            update.setObject(3, id);
            update.setLong(4, line);
            return update.executeUpdate();
        });
    }

    private static String place(UUID id, long line) {
        return "nomination-import|%s|%d".formatted(id, line);
    }

    private byte[] bytes(Line line) {
        try {
            return json.writeValueAsBytes(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A line could not be written.", e);
        }
    }

    private Line line(byte[] content) {
        try {
            return json.readValue(content, Line.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String json(Settled.Notes notes) {
        try {
            return json.writeValueAsString(notes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Notes could not be written.", e);
        }
    }

    private <T> T run(String sql, Step<T> step) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return step.apply(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The lines of an import cannot be reached", e);
        }
    }

    private interface Step<T> {
        T apply(PreparedStatement statement) throws SQLException;
    }
}
