package nl.weerthuis.platform.access;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.TreeSet;
import nl.weerthuis.platform.fault.CrashPoint;
import nl.weerthuis.platform.fault.CrashPoints;
import nl.weerthuis.platform.security.Caller;

/** Append-only; in the transaction of the action, so that no look is answered that was not logged. */
@ApplicationScoped
public class AccessLog {

    private static final String APPEND = """
            insert into access_log (logged_at, trace_id, activity, actor, organisation, organisation_kind, roles,
                assurance, purpose, subject_kind, subject, field_classes, protection_level, outcome)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OK')
            """;

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final Caller caller;
    private final RequestTrace trace;
    private final Clock clock;

    AccessLog(
            AgroalDataSource database,
            TransactionSynchronizationRegistry transaction,
            Caller caller,
            RequestTrace trace,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.caller = caller;
        this.trace = trace;
        this.clock = clock;
    }

    /**
     * Logs what the present caller is about to be shown or has changed.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void record(Access access) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("An access is logged in the transaction of the action.");
        }
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(APPEND)) {
            insert.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setString(2, trace.id());
            insert.setString(3, access.activity());
            insert.setString(4, caller.subject());
            insert.setObject(5, caller.organisation());
            insert.setString(6, caller.organisationKind());
            insert.setString(7, String.join(" ", new TreeSet<>(caller.roles())));
            insert.setString(8, caller.assurance());
            insert.setString(9, access.purpose());
            insert.setString(10, access.subjectKind());
            insert.setObject(11, access.subject());
            insert.setString(12, String.join(" ", new TreeSet<>(access.fieldClasses())));
            insert.setString(13, access.protectionLevel());
            insert.executeUpdate();
            CrashPoints.reach(CrashPoint.AUDIT_APPENDED);
        } catch (SQLException e) {
            throw new IllegalStateException("The access could not be logged", e);
        }
    }
}
