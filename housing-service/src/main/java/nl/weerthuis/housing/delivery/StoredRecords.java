package nl.weerthuis.housing.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.vera.VeraDesk.Stripped;
import nl.weerthuis.platform.problem.Violation;

/** Records of large deliveries: kept without persons, and without anything once they are worked off. */
@ApplicationScoped
class StoredRecords {

    private static final String INSERT = "insert into delivery_record (delivery_id, position, outcome, id_extern,"
            + " content, findings) values (?, ?, ?, ?, ?, ?)";
    private static final String NEXT = "select position, content from delivery_record"
            + " where delivery_id = ? and outcome = 'WAITING' order by position limit ?";
    private static final String SETTLE = "update delivery_record set outcome = ?, dwelling_id = ?, findings = ?,"
            + " content = null where delivery_id = ? and position = ?";
    private static final String COUNT =
            "select outcome, count(*) from delivery_record where delivery_id = ? group by outcome";
    private static final String EMPTY = "update delivery_record set content = null where delivery_id = ?";

    private final AgroalDataSource database;
    private final ObjectMapper json;

    StoredRecords(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** One that still waits. */
    record Waiting(long position, String content) {}

    void store(UUID id, List<Stripped> records) {
        run(INSERT, insert -> {
            for (var one : records) {
                var isReadable = one.content() != null;
                insert.setObject(1, id);
                insert.setLong(2, one.position());
                insert.setString(3, (isReadable ? RecordOutcome.WAITING : RecordOutcome.REJECTED).name());
                insert.setString(4, one.idExtern());
                insert.setString(5, one.content());
                insert.setString(6, findings(one.faults()));
                insert.addBatch();
            }
            return insert.executeBatch();
        });
    }

    List<Waiting> next(UUID id, int most) {
        return run(NEXT, query -> {
            query.setObject(1, id);
            query.setInt(2, most);
            var records = new ArrayList<Waiting>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    records.add(new Waiting(row.getLong(1), row.getString(2)));
                }
            }
            return records;
        });
    }

    void settle(UUID id, List<Worked> records) {
        run(SETTLE, update -> {
            for (var one : records) {
                update.setString(1, RecordOutcome.of(one.handled().outcome()).name());
                update.setObject(2, one.handled().dwellingId(), Types.OTHER);
                update.setString(3, findings(one.handled().faults()));
                update.setObject(4, id);
                update.setLong(5, one.position());
                update.addBatch();
            }
            return update.executeBatch();
        });
    }

    Progress progress(UUID id) {
        return run(COUNT, query -> {
            query.setObject(1, id);
            var counts = new EnumMap<RecordOutcome, Integer>(RecordOutcome.class);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    counts.put(RecordOutcome.valueOf(row.getString(1)), row.getInt(2));
                }
            }
            return new Progress(counts);
        });
    }

    /** Whatever was not worked off is thrown away. */
    void empty(UUID id) {
        run(EMPTY, update -> {
            update.setObject(1, id);
            return update.executeUpdate();
        });
    }

    /** Codes and places; null if there are none. The sentence is made for whoever reads it. */
    private String findings(List<Violation> faults) {
        if (faults.isEmpty()) {
            return null;
        }
        try {
            return json.writeValueAsString(faults.stream()
                    .map(fault -> new Finding(
                            fault.path(),
                            fault.code(),
                            fault.args().stream().map(String::valueOf).toList()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Findings could not be written.", e);
        }
    }

    private <T> T run(String sql, Step<T> step) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return step.apply(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The records of a delivery cannot be reached", e);
        }
    }

    private interface Step<T> {
        T apply(PreparedStatement statement) throws SQLException;
    }
}
