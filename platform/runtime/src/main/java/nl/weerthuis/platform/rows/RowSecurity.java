package nl.weerthuis.platform.rows;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import nl.weerthuis.platform.security.Caller;

/** Tells PostgreSQL who asks, each time a transaction takes its connection. */
@ApplicationScoped
class RowSecurity implements AgroalPoolInterceptor {

    private final ThreadLocal<Integer> duties = ThreadLocal.withInitial(() -> 0);
    private final Caller caller;
    private final SecurityIdentity identity;
    private final RunningRequest request;
    private final Clock clock;

    RowSecurity(Caller caller, SecurityIdentity identity, RunningRequest request, Clock clock) {
        this.caller = caller;
        this.identity = identity;
        this.request = request;
        this.clock = clock;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            // Outside a transaction "local" ends with the statement: the connection then sees no secured row.
            if (!connection.getAutoCommit()) {
                standing().applyTo(connection);
            }
        } catch (SQLException e) {
            throw new RowSecurityFailure(e);
        }
    }

    Standing standing() {
        if (duties.get() > 0) {
            return Standing.SERVICE;
        }
        return request.isThere() && !identity.isAnonymous() ? Standing.of(caller, clock.instant()) : Standing.NOBODY;
    }

    void beginDuty() {
        duties.set(duties.get() + 1);
    }

    void endDuty() {
        duties.set(duties.get() - 1);
    }
}
