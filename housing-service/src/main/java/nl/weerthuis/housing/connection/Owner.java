package nl.weerthuis.housing.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.platform.security.Mandate;

/** The corporation whose connections the caller sees to. */
@ApplicationScoped
class Owner {

    private final HousingAccess access;
    private final Clock clock;

    Owner(HousingAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /** Others have none. */
    UUID corporation() {
        return access.corporation();
    }

    Mandate mandate() {
        return access.mandate();
    }

    Instant now() {
        return clock.instant();
    }
}
