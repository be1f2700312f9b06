package nl.weerthuis.caseflow.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.weerthuis.platform.rows.Duty;

/** Writes down who somebody is after all. */
@ApplicationScoped
public class ClientCorrections {

    private final ClientRepository clients;
    private final Clients known;
    private final Duty duty;

    ClientCorrections(ClientRepository clients, Clients known, Duty duty) {
        this.clients = clients;
        this.known = known;
        this.duty = duty;
    }

    /**
     * Of a client of the caller's, whose case may be changed; that is checked before.
     *
     * @param recognised whether it is something by which people are recognised: then they are compared anew
     */
    public void correct(UUID id, Identity identity, boolean recognised) {
        var key = known.key(id).orElseThrow();
        var indexes = known.indexes(identity);
        // The row is the service's to change: nobody else does but to erase.
        duty.run(() -> {
            // As it stands now: the search for doubles may have written it just before.
            var client = clients.hold(id);
            client.encrypt(identity, key);
            client.index(indexes);
            clients.flush();
            if (recognised) {
                clients.compareAnew(id);
            }
        });
    }
}
