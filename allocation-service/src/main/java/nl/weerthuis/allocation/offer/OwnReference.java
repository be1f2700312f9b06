package nl.weerthuis.allocation.offer;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import nl.weerthuis.platform.crypto.SealedReference;
import nl.weerthuis.platform.rows.RowSecurityFailure;
import nl.weerthuis.platform.security.Caller;

/**
 * Tells PostgreSQL, beside the caller's claims, under which sealed reference the caller's organisation stands in the
 * offers (V111). Only the holder of the key can compute it, so that a copy of the database joins nothing.
 */
@ApplicationScoped
class OwnReference implements AgroalPoolInterceptor {

    private static final String SET = "select set_config('weerthuis.provider_ref', ?, true)";

    private final SealedReference seals;
    private final Caller caller;
    private final SecurityIdentity identity;

    OwnReference(SealedReference seals, Caller caller, SecurityIdentity identity) {
        this.seals = seals;
        this.caller = caller;
        this.identity = identity;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            if (!connection.getAutoCommit()) {
                set(connection, isCalled() ? reference() : "");
            }
        } catch (SQLException e) {
            throw new RowSecurityFailure(e);
        }
    }

    private boolean isCalled() {
        return Arc.container().requestContext().isActive() && !identity.isAnonymous();
    }

    private String reference() {
        return HexFormat.of().formatHex(seals.seal(OfferReferences.PROVIDER, caller.organisation()));
    }

    private static void set(Connection connection, String reference) throws SQLException {
        try (var statement = connection.prepareStatement(SET)) {
            statement.setString(1, reference);
            statement.execute();
        }
    }
}
