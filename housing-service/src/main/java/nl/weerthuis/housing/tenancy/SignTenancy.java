package nl.weerthuis.housing.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.dwelling.Supply;
import nl.weerthuis.housing.reservation.Reservations;
import nl.weerthuis.platform.problem.Problem;

/** A contract on a dwelling that is held, firmly, for an offer. */
@ApplicationScoped
class SignTenancy {

    private final Tenancies tenancies;
    private final Reservations reservations;
    private final HousingAccess access;
    private final ContractForms forms;
    private final Supply supply;

    SignTenancy(
            Tenancies tenancies, Reservations reservations, HousingAccess access, ContractForms forms, Supply supply) {
        this.tenancies = tenancies;
        this.reservations = reservations;
        this.access = access;
        this.forms = forms;
        this.supply = supply;
    }

    record Command(UUID offerId, TenancyTerms terms) {}

    @Transactional
    Tenancy handle(Command command) {
        access.corporation();
        var hold = reservations.lock(command.offerId(), access.holds());
        var dwelling = supply.require(hold.dwellingId(), access.dwellings());
        var terms = forms.completed(command.terms(), dwelling);
        var faults = terms.faults();
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        forms.requireFor(dwelling, terms.contractForm(), terms.startOn());
        return tenancies.sign(hold, terms, null);
    }
}
