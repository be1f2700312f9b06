package nl.weerthuis.housing.vera;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.weerthuis.housing.dwelling.Premises;
import nl.weerthuis.housing.dwelling.Supply;
import nl.weerthuis.housing.reservation.Hold;
import nl.weerthuis.housing.reservation.Reservations;

/** The dwelling that a contract is about, and what was offered on it. */
@ApplicationScoped
class ContractDwellings {

    private final VeraOrganisations organisations;
    private final Supply supply;
    private final Reservations reservations;

    ContractDwellings(VeraOrganisations organisations, Supply supply, Reservations reservations) {
        this.organisations = organisations;
        this.supply = supply;
        this.reservations = reservations;
    }

    Optional<Premises> lock(Sleutel unit, VeraMessage message) {
        return organisations
                .key(VeraKind.EENHEID, unit, message)
                .flatMap(key -> supply.lockByReference(key.corporation(), key.reference()));
    }

    /** Null when nothing is held there, or by hand. */
    String offeredForm(Premises dwelling) {
        return reservations.openOn(dwelling.id()).map(Hold::agreedContractForm).orElse(null);
    }
}
