package nl.weerthuis.platform.security;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** A request of its own for work that nobody sent: as whom it runs, somebody else decided. */
@ApplicationScoped
class FreshRequest {

    private final CurrentIdentityAssociation identities;

    FreshRequest(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    <T> T call(SecurityIdentity identity, Supplier<T> work) {
        var requests = Arc.container().requestContext();
        var outer = requests.getStateIfActive();
        requests.activate();
        try {
            identities.setIdentity(identity);
            return work.get();
        } finally {
            requests.terminate();
            if (outer != null) {
                requests.activate(outer);
            }
        }
    }
}
