package nl.weerthuis.housing.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.reservation.Reservations;
import nl.weerthuis.platform.problem.Problem;

/** A contract on a dwelling that is held, firmly, for an offer. */
@ApplicationScoped
class SignTenancy {

    private final Tenancies tenancies;
    private final Reservations reservations;
    private final HousingAccess access;

    SignTenancy(Tenancies tenancies, Reservations reservations, HousingAccess access) {
        this.tenancies = tenancies;
        this.reservations = reservations;
        this.access = access;
    }

    record Command(UUID offerId, TenancyTerms terms) {}

    @Transactional
    Tenancy handle(Command command) {
        access.corporation();
        var hold = reservations.lock(command.offerId(), access.holds());
        var faults = command.terms().faults();
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return tenancies.sign(hold, command.terms(), null);
    }
}
