package nl.weerthuis.housing.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Has a connection asked at once, or stops it. */
@ApplicationScoped
class ChangeConnection {

    private final VeraConnectionRepository connections;
    private final Owner owner;

    ChangeConnection(VeraConnectionRepository connections, Owner owner) {
        this.connections = connections;
        this.owner = owner;
    }

    /** What was asked before is asked again, as a whole: the same changes nothing. */
    @Transactional
    VeraConnectionView askNow(UUID id) {
        var connection = connections.requireLocked(id, owner.corporation());
        connection.askNow(owner.now());
        connections.flush();
        return connection.view();
    }

    @Transactional
    VeraConnectionView stop(UUID id) {
        var connection = connections.requireLocked(id, owner.corporation());
        connection.stop(owner.now());
        connections.flush();
        return connection.view();
    }
}
