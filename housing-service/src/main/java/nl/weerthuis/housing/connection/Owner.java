package nl.weerthuis.housing.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.platform.security.Caller;
import nl.weerthuis.platform.security.Mandate;

/** The corporation whose connections the caller sees to. */
@ApplicationScoped
class Owner {

    private final HousingAccess access;
    private final Caller caller;
    private final Clock clock;

    Owner(HousingAccess access, Caller caller, Clock clock) {
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    /** Others have none. */
    UUID corporation() {
        return access.corporation();
    }

    Mandate mandate() {
        return Mandate.of(caller);
    }

    Instant now() {
        return clock.instant();
    }
}
