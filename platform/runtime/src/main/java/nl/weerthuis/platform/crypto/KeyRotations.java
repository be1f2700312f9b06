package nl.weerthuis.platform.crypto;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.platform.crypto.KeyRotation.Kind;
import nl.weerthuis.platform.crypto.KeyRotation.Status;
import nl.weerthuis.platform.crypto.KeyRotation.Step;

/** The rotations that were asked for. Every call takes part in the transaction under way. */
@ApplicationScoped
class KeyRotations {

    private static final String DONE = """
            case when r.step = 'DONE' then r.total
              when r.kind = 'MASTER' then greatest(0, r.total
                - (select count(*) from subject_key k where k.master_key is distinct from ?))
              else (select count(*) from subject_key k where k.rotation = r.id and k.rotation_step = 3) end
            """;
    private static final String SELECT = "select r.id, r.kind, r.step, r.total, r.requested_at, r.finished_at, " + DONE
            + " as done from key_rotation r ";
    private static final String OPEN = """
            insert into key_rotation (id, kind, step, total, requested_by)
            select ?, ?, ?, count(*), ? from subject_key on conflict do nothing
            """;

    private final AgroalDataSource database;
    private final MasterCipher master;

    KeyRotations(AgroalDataSource database, MasterCipher master) {
        this.database = database;
        this.master = master;
    }

    /** The rotation of this kind that is under way; a new one if there is none. */
    KeyRotation open(Kind kind, String requestedBy) {
        run(OPEN, insert -> {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, kind.name());
            insert.setString(3, Step.first(kind).name());
            insert.setString(4, requestedBy);
            return insert.executeUpdate();
        });
        return one("where r.step <> 'DONE' and r.kind = ?", kind.name()).orElseThrow();
    }

    Optional<KeyRotation> find(UUID id) {
        return one("where r.id = ?", id);
    }

    /** The oldest that is under way. */
    Optional<KeyRotation> underWay() {
        return one("where r.step <> ? order by r.requested_at limit 1", Step.DONE.name());
    }

    /** Whether its step began at least so long ago. */
    boolean isOlder(UUID id, Duration grace) {
        return run("select step_since <= now() - make_interval(secs => ?) from key_rotation where id = ?", query -> {
            query.setDouble(1, grace.toMillis() / 1_000.0);
            query.setObject(2, id);
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
    }

    void advance(UUID id, Step to) {
        var sql = "update key_rotation set step = ?, step_since = now(),"
                + " finished_at = case when ? = 'DONE' then now() end where id = ?";
        run(sql, update -> {
            update.setString(1, to.name());
            update.setString(2, to.name());
            update.setObject(3, id);
            return update.executeUpdate();
        });
    }

    private Optional<KeyRotation> one(String where, Object value) {
        return run(SELECT + where, query -> {
            query.setLong(1, master.key());
            query.setObject(2, value);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(of(row)) : Optional.empty();
            }
        });
    }

    private static KeyRotation of(ResultSet row) throws SQLException {
        var step = Step.valueOf(row.getString("step"));
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new KeyRotation(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                step == Step.DONE ? Status.DONE : Status.RUNNING,
                step,
                row.getLong("done"),
                row.getLong("total"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }

    private <T> T run(String sql, Statement<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.apply(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Rotations cannot be read", e);
        }
    }

    /** One statement's work. */
    interface Statement<T> {
        T apply(PreparedStatement statement) throws SQLException;
    }
}
