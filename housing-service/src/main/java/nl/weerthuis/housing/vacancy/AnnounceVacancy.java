package nl.weerthuis.housing.vacancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.dwelling.Rent;
import nl.weerthuis.housing.dwelling.Supply;
import nl.weerthuis.platform.problem.Problem;

/** The landlord offers a dwelling for this purpose. */
@ApplicationScoped
class AnnounceVacancy {

    private final Vacancies vacancies;
    private final HousingAccess access;
    private final Supply supply;

    AnnounceVacancy(Vacancies vacancies, HousingAccess access, Supply supply) {
        this.vacancies = vacancies;
        this.access = access;
        this.supply = supply;
    }

    record Command(UUID dwellingId, long rentCents, LocalDate availableOn) {}

    @Transactional
    Vacancy handle(Command command) {
        access.corporation();
        var faults = Rent.faults("/rentCents", command.rentCents());
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        var dwelling = supply.lock(command.dwellingId(), access.holds());
        return vacancies.open(dwelling, command.rentCents(), command.availableOn());
    }
}
