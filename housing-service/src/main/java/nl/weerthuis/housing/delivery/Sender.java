package nl.weerthuis.housing.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.platform.security.Mandate;

/** In whose name a delivery is worked off: somebody of a corporation, and nobody else. */
@ApplicationScoped
class Sender {

    private final HousingAccess access;

    Sender(HousingAccess access) {
        this.access = access;
    }

    Mandate mandate() {
        return access.mandate();
    }
}
