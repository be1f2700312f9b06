package nl.weerthuis.platform.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.weerthuis.platform.rows.Duty;

/** The smallest use case that states facts. */
@ApplicationScoped
class StateProbe {

    private final Outbox outbox;
    private final AgroalDataSource database;
    private final Duty duty;

    StateProbe(Outbox outbox, AgroalDataSource database, Duty duty) {
        this.outbox = outbox;
        this.database = database;
        this.duty = duty;
    }

    void handle(UUID thing, int value) {
        duty.run(() -> QuarkusTransaction.requiringNew().run(() -> outbox.append(new Probed(thing, value))));
    }

    void handleAndFail(UUID thing) {
        duty.run(() -> QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(new Probed(thing, 1));
            throw new IllegalStateException("The change did not happen.");
        }));
    }

    AgroalDataSource database() {
        return database;
    }
}
