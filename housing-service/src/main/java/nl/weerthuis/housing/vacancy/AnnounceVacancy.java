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
    private final Statements statements;

    AnnounceVacancy(Vacancies vacancies, HousingAccess access, Supply supply, Statements statements) {
        this.vacancies = vacancies;
        this.access = access;
        this.supply = supply;
        this.statements = statements;
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
        var vacancy = vacancies.open(dwelling, command.rentCents(), command.availableOn());
        statements.takeNow(dwelling.id());
        return vacancy;
    }
}
