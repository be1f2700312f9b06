package nl.weerthuis.allocation.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import nl.weerthuis.allocation.event.RegionEvent.AccessRestored;
import nl.weerthuis.allocation.event.RegionEvent.AccessWithdrawn;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.security.Memberships;

/** Lets this service and the others know whose tokens are not believed any more, and whose are again. */
@ApplicationScoped
class AnnounceAccess {

    private final Memberships memberships;
    private final Outbox outbox;

    AnnounceAccess(Memberships memberships, Outbox outbox) {
        this.memberships = memberships;
        this.outbox = outbox;
    }

    @Transactional
    void withdrawn(AccessWithdrawn fact) {
        memberships.withdraw(fact.person(), fact.organisationId(), Set.copyOf(fact.roles()), fact.withdrawnOn());
        outbox.append(fact);
    }

    @Transactional
    void restored(AccessRestored fact) {
        memberships.restore(fact.person(), fact.organisationId());
        outbox.append(fact);
    }
}
