package nl.weerthuis.caseflow.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.platform.security.Caller;

/** The provider whose webhooks the caller sees to. */
@ApplicationScoped
class Owner {

    private final CaseAccess access;
    private final Caller caller;
    private final Clock clock;

    Owner(CaseAccess access, Caller caller, Clock clock) {
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    /** Others have none. */
    UUID provider() {
        return access.provider();
    }

    Caller caller() {
        return caller;
    }

    Instant now() {
        return clock.instant();
    }
}
