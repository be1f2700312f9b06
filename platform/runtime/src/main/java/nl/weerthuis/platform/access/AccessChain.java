package nl.weerthuis.platform.access;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.weerthuis.platform.fault.CrashPoint;
import nl.weerthuis.platform.fault.CrashPoints;

/** Writes lines at the end of a chain. Part of the transaction under way: rolled back, it leaves no line and no gap. */
@ApplicationScoped
class AccessChain {

    private static final String TAKE =
            "select at_chain as chain, at_position as position, at_hash as hash from take_access_log_head()";
    private static final String INSERT = "insert into access_log (" + AccessLine.COLUMNS
            + ", chain, position, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String MOVE = "select move_access_log_head(?, ?, ?, ?)";

    private final AgroalDataSource database;

    AccessChain(AgroalDataSource database) {
        this.database = database;
    }

    /** Holds one end until the transaction is over; so this comes last in it. */
    void append(List<AccessLine> lines) {
        try (var connection = database.getConnection()) {
            var end = take(connection);
            move(connection, end, insert(connection, end, lines));
            CrashPoints.reach(CrashPoint.AUDIT_APPENDED);
        } catch (SQLException e) {
            throw new IllegalStateException("The access could not be logged", e);
        }
    }

    private static Head take(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery(TAKE)) {
            row.next();
            return Head.of(row);
        }
    }

    private static Head insert(Connection connection, Head end, List<AccessLine> lines) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var line : lines) {
                var next = end.next(line);
                line.bind(insert);
                insert.setInt(AccessLine.COLUMN_COUNT + 1, next.chain());
                insert.setLong(AccessLine.COLUMN_COUNT + 2, next.position());
                insert.setBytes(AccessLine.COLUMN_COUNT + 3, end.hash());
                insert.setBytes(AccessLine.COLUMN_COUNT + 4, next.hash());
                insert.addBatch();
                end = next;
            }
            insert.executeBatch();
            return end;
        }
    }

    private static void move(Connection connection, Head from, Head to) throws SQLException {
        try (var move = connection.prepareStatement(MOVE)) {
            move.setShort(1, (short) from.chain());
            move.setLong(2, from.position());
            move.setLong(3, to.position());
            move.setBytes(4, to.hash());
            move.execute();
        }
    }
}
