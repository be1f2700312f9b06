package nl.weerthuis.housing.vacancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.dwelling.Supply;

/** When a dwelling was on offer, for whoever may see the dwelling. */
@ApplicationScoped
class ListVacancies {

    private final VacancyRepository vacancies;
    private final HousingAccess access;
    private final Supply supply;

    ListVacancies(VacancyRepository vacancies, HousingAccess access, Supply supply) {
        this.vacancies = vacancies;
        this.access = access;
        this.supply = supply;
    }

    @Transactional
    List<Vacancy> handle(UUID dwellingId) {
        return vacancies.newestOf(supply.require(dwellingId, access.dwellings()).id());
    }
}
