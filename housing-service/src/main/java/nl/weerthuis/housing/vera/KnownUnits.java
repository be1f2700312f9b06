package nl.weerthuis.housing.vera;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is known of many Eenheden at once, and what is kept of them: a statement for all where one each would take long. */
@ApplicationScoped
class KnownUnits {

    private static final String FIND = """
            select r.id_organisatie, r.id_extern, r.content, r.stated_at, r.dwelling_id,
                not r.unknown_codes and r.settled_version is not distinct from d.version
            from vera_record r join dwelling d on d.id = r.dwelling_id
            where r.corporation_id = ? and r.kind = 'EENHEID' and r.id_extern = any(?)
            """;
    private static final String STATE_AGAIN = "update vera_record set stated_at = ? where corporation_id = ?"
            + " and kind = 'EENHEID' and dwelling_id = any(?) and stated_at < ?";
    private static final String SAY_AGAIN =
            "update vacancy_statement set stated_at = ?" + " where dwelling_id = any(?) and stated_at < ?";
    private static final String KEEP = """
            insert into vera_record (corporation_id, kind, id_organisatie, id_extern, dwelling_id, content, unknown_codes,
                stated_at, received_at, settled_version)
            values (?, 'EENHEID', ?, ?, ?, ?, false, ?, ?, 0)
            """;
    private static final String SAY = "insert into vacancy_statement (dwelling_id, stated_at) values (?, ?)";

    private final AgroalDataSource database;
    private final Clock clock;

    KnownUnits(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param settled whether nothing is left to do as long as the content is the same */
    record Known(String content, Instant statedAt, UUID dwellingId, boolean settled) {

        boolean isSame(String other, Instant at) {
            return settled && content.equals(other) && !at.isBefore(statedAt);
        }
    }

    /** Something new, without a vacancy of ours and without anything to look at. */
    record Fresh(VeraKey key, UUID dwellingId, String content, boolean speaksOfVacancy) {}

    Map<VeraKey, Known> find(UUID corporation, List<String> keys) {
        var found = new HashMap<VeraKey, Known>();
        run(FIND, query -> {
            query.setObject(1, corporation);
            query.setArray(2, query.getConnection().createArrayOf("text", keys.toArray()));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.put(
                            new VeraKey(corporation, VeraKind.EENHEID, row.getString(1), row.getString(2)),
                            new Known(
                                    row.getString(3),
                                    row.getObject(4, OffsetDateTime.class).toInstant(),
                                    row.getObject(5, UUID.class),
                                    row.getBoolean(6)));
                }
            }
        });
        return found;
    }

    /** The same was said again, later: from now on only what is later still counts. */
    void statedAgain(UUID corporation, List<UUID> dwellings, Instant at) {
        run(STATE_AGAIN, update -> {
            update.setObject(1, moment(at));
            update.setObject(2, corporation);
            update.setArray(3, uuids(update.getConnection(), dwellings));
            update.setObject(4, moment(at));
            update.executeUpdate();
        });
    }

    /** Of those that said something of vacancy, that is said again too. */
    void saidAgain(List<UUID> dwellings, Instant at) {
        run(SAY_AGAIN, update -> {
            update.setObject(1, moment(at));
            update.setArray(2, uuids(update.getConnection(), dwellings));
            update.setObject(3, moment(at));
            update.executeUpdate();
        });
    }

    void keep(List<Fresh> units, Instant at) {
        var now = moment(clock.instant());
        run(KEEP, insert -> {
            for (var unit : units) {
                insert.setObject(1, unit.key().corporation());
                insert.setString(2, unit.key().organisation());
                insert.setString(3, unit.key().idExtern());
                insert.setObject(4, unit.dwellingId());
                insert.setString(5, unit.content());
                insert.setObject(6, moment(at));
                insert.setObject(7, now);
                insert.addBatch();
            }
            insert.executeBatch();
        });
        run(SAY, insert -> {
            for (var unit : units) {
                if (unit.speaksOfVacancy()) {
                    insert.setObject(1, unit.dwellingId());
                    insert.setObject(2, moment(at));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        });
    }

    private static Array uuids(Connection connection, List<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    private static OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private void run(String sql, Step step) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            step.apply(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The records cannot be reached", e);
        }
    }

    private interface Step {
        void apply(PreparedStatement statement) throws SQLException;
    }
}
