package nl.weerthuis.caseflow.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.platform.crypto.SubjectKey;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.rows.Duty;

/** A client goes over to another provider: found there by that provider's own reference and number. */
@ApplicationScoped
public class ClientMoves {

    private final ClientRepository clients;
    private final Clients known;
    private final Duty duty;
    private final Clock clock;

    ClientMoves(ClientRepository clients, Clients known, Duty duty, Clock clock) {
        this.clients = clients;
        this.known = known;
        this.duty = duty;
        this.clock = clock;
    }

    /** The caller's own reference for a case that comes over; returns what it is found by. */
    public byte[] claim(String clientReference, UUID caseId) {
        var provider = known.ownProvider();
        var index = known.referenceIndex(clientReference);
        if (!clients.claim(provider, index, caseId)) {
            throw Problem.conflict("client-reference-known", clients.caseOf(provider, index));
        }
        return index;
    }

    /** The key of the client, who is the other provider's from now on. */
    public SubjectKey moved(UUID client, UUID provider) {
        var key = known.key(client).orElseThrow();
        var bsn = known.identity(client, key).orElseThrow().bsn();
        clients.findById(client).movesTo(provider, bsn == null ? null : known.bsnIndex(provider, bsn));
        // What the former provider knows the client by is not the new one's to see.
        duty.run(() -> clients.endReferences(client, provider, LocalDate.now(clock)));
        return key;
    }
}
