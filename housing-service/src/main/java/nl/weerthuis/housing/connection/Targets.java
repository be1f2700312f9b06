package nl.weerthuis.housing.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.security.Mandate;

/** The doorway to corporations' own systems for whoever tells them something. In the caller's transaction. */
@ApplicationScoped
public class Targets {

    /**
     * A system that may be called, in the name of who registered it.
     *
     * @param apiKey decrypted when it is asked for
     */
    public record Target(UUID connection, UUID corporation, URI url, Supplier<String> apiKey, Mandate mandate) {

        @Override
        public String toString() {
            return "Target[%s]".formatted(connection);
        }
    }

    private final VeraConnectionRepository connections;
    private final ApiKeys apiKeys;
    private final Owner owner;

    Targets(VeraConnectionRepository connections, ApiKeys apiKeys, Owner owner) {
        this.connections = connections;
        this.apiKeys = apiKeys;
        this.owner = owner;
    }

    /** Empty if it was stopped meanwhile. On duty. */
    public Optional<Target> find(UUID connection) {
        return connections.findActive(connection).map(this::target);
    }

    /**
     * The corporation of the caller, whose connection this is.
     *
     * @throws Problem if it is unknown
     */
    public UUID corporationOf(UUID connection) {
        return connections.require(connection, owner.corporation()).mandate().organisation();
    }

    /**
     * As {@link #corporationOf}, and nobody stops it until the transaction ends.
     *
     * @throws Problem if it is unknown, or was stopped
     */
    public UUID requireActive(UUID connection) {
        var found = connections.requireLocked(connection, owner.corporation());
        found.requireActive();
        return found.mandate().organisation();
    }

    private Target target(VeraConnection connection) {
        return new Target(
                connection.id(),
                connection.mandate().organisation(),
                connection.url(),
                () -> apiKeys.open(connection),
                connection.mandate());
    }
}
