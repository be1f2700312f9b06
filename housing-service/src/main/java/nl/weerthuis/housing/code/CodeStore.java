package nl.weerthuis.housing.code;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The code lists in the database. */
@ApplicationScoped
class CodeStore {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('vera_code', 0))";
    private static final String NEWER =
            "select 1 from vera_code_source where published_on > ?" + " or published_on = ? and digest = ?";
    private static final String INSERT = "insert into vera_code (line, list, code, name, description, valid_from,"
            + " valid_until, parent, unreadable_date) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SOURCE = "insert into vera_code_source values (?, ?, ?)"
            + " on conflict (published_on) do update set digest = excluded.digest, loaded_at = excluded.loaded_at";
    private static final String ALL = "select list, code, name, description, valid_from, valid_until, parent,"
            + " unreadable_date from vera_code order by list, code, line";

    private final AgroalDataSource database;

    CodeStore(AgroalDataSource database) {
        this.database = database;
    }

    /** In the caller's transaction. False if this edition, or a newer one, is there; then nothing happens. */
    boolean replace(List<VeraCode> codes, LocalDate publishedOn, String digest, Instant now) {
        try (var connection = database.getConnection()) {
            connection.createStatement().execute(LOCK);
            if (isKnown(connection, publishedOn, digest)) {
                return false;
            }
            connection.createStatement().execute("delete from vera_code");
            insert(connection, codes);
            try (var source = connection.prepareStatement(SOURCE)) {
                source.setObject(1, publishedOn);
                source.setString(2, digest);
                source.setObject(3, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
                source.executeUpdate();
            }
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("The code lists cannot be stored", e);
        }
    }

    List<VeraCode> all() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(ALL);
                var row = query.executeQuery()) {
            var codes = new ArrayList<VeraCode>();
            while (row.next()) {
                codes.add(code(row));
            }
            return List.copyOf(codes);
        } catch (SQLException e) {
            throw new IllegalStateException("The code lists cannot be read", e);
        }
    }

    private static boolean isKnown(Connection connection, LocalDate publishedOn, String digest) throws SQLException {
        try (var query = connection.prepareStatement(NEWER)) {
            query.setObject(1, publishedOn);
            query.setObject(2, publishedOn);
            query.setString(3, digest);
            return query.executeQuery().next();
        }
    }

    private static void insert(Connection connection, List<VeraCode> codes) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < codes.size(); i++) {
                // The header is the first line of the file.
                bind(insert, i + 2, codes.get(i));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, int line, VeraCode code) throws SQLException {
        insert.setInt(1, line);
        insert.setString(2, code.list());
        insert.setString(3, code.code());
        insert.setString(4, code.name());
        insert.setString(5, code.description());
        insert.setObject(6, code.validFrom());
        insert.setObject(7, code.validUntil());
        insert.setString(8, code.parent());
        insert.setString(9, code.unreadable());
    }

    private static VeraCode code(ResultSet row) throws SQLException {
        return new VeraCode(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                row.getString(8));
    }
}
