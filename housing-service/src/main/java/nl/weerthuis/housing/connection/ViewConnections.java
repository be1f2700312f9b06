package nl.weerthuis.housing.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows a corporation its connections. */
@ApplicationScoped
class ViewConnections {

    private final VeraConnectionRepository connections;
    private final Owner owner;

    ViewConnections(VeraConnectionRepository connections, Owner owner) {
        this.connections = connections;
        this.owner = owner;
    }

    @Transactional
    Page<VeraConnectionView> list(Paging paging) {
        return connections.of(owner.corporation(), paging).map(VeraConnection::view);
    }

    @Transactional
    VeraConnectionView view(UUID id) {
        return connections.require(id, owner.corporation()).view();
    }
}
