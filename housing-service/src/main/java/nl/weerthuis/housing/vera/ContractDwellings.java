package nl.weerthuis.housing.vera;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.dwelling.Premises;
import nl.weerthuis.housing.dwelling.Supply;
import nl.weerthuis.housing.reservation.Hold;
import nl.weerthuis.housing.reservation.Reservations;

/** The dwelling that a contract is about, and what was offered on it. */
@ApplicationScoped
class ContractDwellings {

    private final Supply supply;
    private final Reservations reservations;
    private final HousingAccess access;

    ContractDwellings(Supply supply, Reservations reservations, HousingAccess access) {
        this.supply = supply;
        this.reservations = reservations;
        this.access = access;
    }

    Optional<Premises> lock(Huurovereenkomst contract) {
        var unit = contract.eenheden().get(0);
        return unit == null || unit.idExtern() == null
                ? Optional.empty()
                : supply.lockByReference(access.corporation(), unit.idExtern().strip());
    }

    /** Null when nothing is held there, or by hand. */
    String offeredForm(Premises dwelling) {
        return reservations.openOn(dwelling.id()).map(Hold::agreedContractForm).orElse(null);
    }
}
