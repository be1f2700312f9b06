package nl.weerthuis.platform.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import nl.weerthuis.platform.rows.Duty;

/** Keeps the journal's partitions ahead and parks what waited too long. Harmless on several replicas at once. */
@ApplicationScoped
class Housekeeping {

    private static final int MONTHS_AHEAD = 3;

    private final AgroalDataSource database;
    private final Inbox inbox;
    private final EventConfig config;
    private final Duty duty;

    Housekeeping(AgroalDataSource database, Inbox inbox, EventConfig config, Duty duty) {
        this.database = database;
        this.inbox = inbox;
        this.config = config;
        this.duty = duty;
    }

    @Scheduled(every = "24h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keepPartitionsAhead() throws SQLException {
        try (var connection = database.getConnection();
                var call = connection.prepareStatement("select ensure_outbox_partitions(?)")) {
            call.setInt(1, MONTHS_AHEAD);
            call.execute();
        }
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void parkOverdue() {
        long patience = config.consumption().patience().toSeconds();
        duty.run(() -> QuarkusTransaction.requiringNew().run(() -> inbox.parkOverdue(patience)));
    }
}
