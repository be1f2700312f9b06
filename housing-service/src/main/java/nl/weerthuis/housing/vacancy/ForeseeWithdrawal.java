package nl.weerthuis.housing.vacancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.dwelling.Supply;
import nl.weerthuis.housing.reservation.Reservations;

/** What a withdrawal would end, before it is done. Nothing changes. */
@ApplicationScoped
class ForeseeWithdrawal {

    private final VacancyRepository vacancies;
    private final Reservations reservations;
    private final HousingAccess access;
    private final Supply supply;

    ForeseeWithdrawal(VacancyRepository vacancies, Reservations reservations, HousingAccess access, Supply supply) {
        this.vacancies = vacancies;
        this.reservations = reservations;
        this.access = access;
        this.supply = supply;
    }

    @Transactional
    WithdrawalEffectView handle(UUID dwellingId) {
        access.corporation();
        // Locked for as long as this takes, so that what is shown stood at one moment.
        var dwelling = supply.lock(dwellingId, access.holds());
        return WithdrawalEffectView.of(dwelling, vacancies.openOn(dwelling.id()), reservations.openOn(dwelling.id()));
    }
}
