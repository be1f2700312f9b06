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
    private final Statements statements;

    WithdrawVacancy(Vacancies vacancies, HousingAccess access, Supply supply, Statements statements) {
        this.vacancies = vacancies;
        this.access = access;
        this.supply = supply;
        this.statements = statements;
    }

    /** @param endingOffer the hold that the caller was shown to end by it; null if nothing was asked */
    record Command(UUID dwellingId, UUID endingOffer) {}

    @Transactional
    Vacancy handle(Command command) {
        access.corporation();
        var dwellingId = command.dwellingId();
        var dwelling = supply.lock(dwellingId, access.holds());
        vacancies.requireEnding(dwellingId, command.endingOffer());
        var vacancy = vacancies.withdraw(dwelling).orElseThrow(() -> Problem.conflict("vacancy-not-open"));
        statements.takeNow(dwellingId);
        return vacancy;
    }
}
