package nl.weerthuis.platform.event;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The smallest use case that states facts. */
@ApplicationScoped
class StateProbe {

    private final Outbox outbox;
    private final AgroalDataSource database;

    StateProbe(Outbox outbox, AgroalDataSource database) {
        this.outbox = outbox;
        this.database = database;
    }

    @Transactional
    void handle(UUID thing, int value) {
        outbox.append(new Probed(thing, value));
    }

    @Transactional
    void handleAndFail(UUID thing) {
        outbox.append(new Probed(thing, 1));
        throw new IllegalStateException("The change did not happen.");
    }

    AgroalDataSource database() {
        return database;
    }
}
