package nl.weerthuis.housing.vacancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.dwelling.Supply;
import nl.weerthuis.platform.problem.Problem;

/** The landlord takes a dwelling back, also from an offer that is under way; not once a contract is signed. */
@ApplicationScoped
class WithdrawVacancy {

    private final Vacancies vacancies;
    private final HousingAccess access;
    private final Supply supply;

    WithdrawVacancy(Vacancies vacancies, HousingAccess access, Supply supply) {
        this.vacancies = vacancies;
        this.access = access;
        this.supply = supply;
    }

    @Transactional
    Vacancy handle(UUID dwellingId) {
        access.corporation();
        var dwelling = supply.lock(dwellingId, access.holds());
        return vacancies.withdraw(dwelling).orElseThrow(() -> Problem.conflict("vacancy-not-open"));
    }
}
