package nl.weerthuis.housing.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.platform.security.Caller;
import nl.weerthuis.platform.security.Mandate;

/** In whose name a delivery is worked off: somebody of a corporation, and nobody else. */
@ApplicationScoped
class Sender {

    private final HousingAccess access;
    private final Caller caller;

    Sender(HousingAccess access, Caller caller) {
        this.access = access;
        this.caller = caller;
    }

    Mandate mandate() {
        access.corporation();
        return Mandate.of(caller);
    }
}
