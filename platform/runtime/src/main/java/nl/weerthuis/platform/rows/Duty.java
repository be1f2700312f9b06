package nl.weerthuis.platform.rows;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Work that is the service's own and not the caller's: facts of others, deadlines, sums over all rows. Only there row
 * security lets every row through. Whatever is written has to be flushed inside.
 */
@ApplicationScoped
public class Duty {

    private final RowSecurity rows;
    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;

    Duty(RowSecurity rows, AgroalDataSource database, TransactionSynchronizationRegistry transaction) {
        this.rows = rows;
        this.database = database;
        this.transaction = transaction;
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    /** Within a running transaction the caller's own sight comes back afterwards, also when the work fails. */
    public <T> T call(Supplier<T> work) {
        rows.beginDuty();
        try {
            applyInTransaction();
            return work.get();
        } finally {
            end();
        }
    }

    <T> T around(Callable<T> work) throws Exception {
        rows.beginDuty();
        try {
            applyInTransaction();
            return work.call();
        } finally {
            end();
        }
    }

    private void end() {
        rows.endDuty();
        applyInTransaction();
    }

    private void applyInTransaction() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return;
        }
        try (var connection = database.getConnection()) {
            rows.standing().applyTo(connection);
        } catch (SQLException e) {
            // What is left must not go on with the wider sight.
            transaction.setRollbackOnly();
        }
    }
}
