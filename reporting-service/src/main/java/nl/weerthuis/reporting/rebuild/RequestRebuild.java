package nl.weerthuis.reporting.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.weerthuis.platform.rows.OnDuty;
import nl.weerthuis.platform.security.Caller;

/** Asks for a rebuild; one at a time. */
@ApplicationScoped
class RequestRebuild {

    private final RebuildRepository rebuilds;
    private final Caller caller;
    private final Clock clock;

    RequestRebuild(RebuildRepository rebuilds, Caller caller, Clock clock) {
        this.rebuilds = rebuilds;
        this.caller = caller;
        this.clock = clock;
    }

    @OnDuty
    @Transactional
    RebuildView handle(boolean force, String reason) {
        var id = UUID.randomUUID();
        rebuilds.request(id, force, reason, caller.subject(), clock.instant());
        return rebuilds.require(id);
    }
}
