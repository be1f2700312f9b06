package nl.weerthuis.allocation.offer;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.weerthuis.allocation.proposal.Proposals;
import nl.weerthuis.platform.crypto.SealedReference;
import nl.weerthuis.platform.rows.RowSecurityFailure;
import nl.weerthuis.platform.security.Caller;

/**
 * Tells PostgreSQL, beside the caller's claims, under which sealed references offers and proposals hold the caller's
 * organisation (V111) and the cases that the caller must not see (V121). Only the holder of the key can compute them, so
 * that a copy of the database joins nothing.
 */
@ApplicationScoped
class OwnReferences implements AgroalPoolInterceptor {

    private static final int AFTER_THE_CLAIMS = 100;
    private static final String CONFLICTS = """
            select is_caller() or is_service(), array(
                select case_id from case_conflict where subject = ? or subject is null and organisation_id = ?)
            """;
    private static final String SET = """
            select set_config('weerthuis.provider_ref', ?, true), set_config('weerthuis.conflict_refs', ?, true)
            """;

    private final SealedReference seals;
    private final Caller caller;
    private final SecurityIdentity identity;

    OwnReferences(SealedReference seals, Caller caller, SecurityIdentity identity) {
        this.seals = seals;
        this.caller = caller;
        this.identity = identity;
    }

    @Override
    public int getPriority() {
        return AFTER_THE_CLAIMS;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            if (!connection.getAutoCommit()) {
                tell(connection);
            }
        } catch (SQLException e) {
            throw new RowSecurityFailure(e);
        }
    }

    private void tell(Connection connection) throws SQLException {
        if (!Arc.container().requestContext().isActive() || identity.isAnonymous()) {
            set(connection, "", "");
            return;
        }
        var provider = seals.seal(OfferReferences.PROVIDER, caller.organisation());
        set(connection, HexFormat.of().formatHex(provider), conflictReferences(connection));
    }

    /** As PostgreSQL writes an array of bytes. */
    private String conflictReferences(Connection connection) throws SQLException {
        return conflicts(connection).stream()
                .flatMap(caseId -> List.of(OfferReferences.CASE, Proposals.CASE_REFERENCE).stream()
                        .map(place -> seals.seal(place, caseId)))
                .map(reference -> "\"\\\\x" + HexFormat.of().formatHex(reference) + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private List<UUID> conflicts(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(CONFLICTS)) {
            query.setString(1, caller.subject());
            query.setObject(2, caller.organisation());
            try (var row = query.executeQuery()) {
                row.next();
                // Before the claims are set the list would look empty, and nothing be hidden.
                if (!row.getBoolean(1)) {
                    throw new RowSecurityFailure(new IllegalStateException("The claims are not set yet"));
                }
                return List.of((UUID[]) row.getArray(2).getArray());
            }
        }
    }

    private static void set(Connection connection, String provider, String conflicts) throws SQLException {
        try (var statement = connection.prepareStatement(SET)) {
            statement.setString(1, provider);
            statement.setString(2, conflicts);
            statement.execute();
        }
    }
}
