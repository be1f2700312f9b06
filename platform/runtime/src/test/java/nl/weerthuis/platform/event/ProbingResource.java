package nl.weerthuis.platform.event;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import nl.weerthuis.platform.rows.OnDuty;

/** States a fact for everybody who asks. */
@Path("/probings/{thing}")
@PermitAll
class ProbingResource {

    private final Outbox outbox;

    ProbingResource(Outbox outbox) {
        this.outbox = outbox;
    }

    @POST
    @OnDuty
    @Transactional
    public void probe(UUID thing) {
        outbox.append(new Probed(thing, 1));
    }
}
