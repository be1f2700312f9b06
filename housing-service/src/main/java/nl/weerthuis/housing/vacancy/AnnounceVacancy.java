package nl.weerthuis.housing.vacancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.dwelling.Supply;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** The landlord offers a dwelling for this purpose. */
@ApplicationScoped
public class AnnounceVacancy {

    private static final long HIGHEST_RENT_CENTS = 1_000_000;

    private final VacancyRepository vacancies;
    private final HousingAccess access;
    private final Supply supply;
    private final Outbox outbox;
    private final Clock clock;

    AnnounceVacancy(VacancyRepository vacancies, HousingAccess access, Supply supply, Outbox outbox, Clock clock) {
        this.vacancies = vacancies;
        this.access = access;
        this.supply = supply;
        this.outbox = outbox;
        this.clock = clock;
    }

    public record Command(UUID dwellingId, long rentCents, LocalDate availableOn) {}

    @Transactional
    Vacancy handle(Command command) {
        access.corporation();
        if (command.rentCents() < 1 || command.rentCents() > HIGHEST_RENT_CENTS) {
            throw Problem.invalid(Violation.of("/rentCents", "out-of-range", 1, HIGHEST_RENT_CENTS));
        }
        supply.lock(command.dwellingId(), access.holds());
        supply.announce(command.dwellingId());
        var vacancy =
                new Vacancy(command.dwellingId(), command.rentCents(), command.availableOn(), LocalDate.now(clock));
        vacancies.persist(vacancy);
        outbox.append(vacancy.announced());
        return vacancy;
    }
}
