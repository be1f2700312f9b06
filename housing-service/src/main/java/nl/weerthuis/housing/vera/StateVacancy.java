package nl.weerthuis.housing.vera;

import static nl.weerthuis.housing.vera.Codering.is;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import nl.weerthuis.housing.dwelling.DwellingStatus;
import nl.weerthuis.housing.dwelling.Premises;
import nl.weerthuis.housing.dwelling.Supply;
import nl.weerthuis.housing.vacancy.Vacancies;

/**
 * When a message opens or closes a vacancy (INTEROP 1.4 A): an Eenheid that stands empty for a tenant out of the ordinary
 * (LEE, NIB), or a Publicatie that couples directly (DIS) and is published or ready for it. All else leaves it as it is.
 */
@ApplicationScoped
class StateVacancy {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Supply supply;
    private final Vacancies vacancies;

    StateVacancy(Supply supply, Vacancies vacancies) {
        this.supply = supply;
        this.vacancies = vacancies;
    }

    VacancyStatement by(Eenheid unit, UUID dwellingId) {
        var dwelling = supply.lock(dwellingId).orElseThrow();
        if (is(unit.status(), "LEE") && is(unit.detailStatus(), "NIB")) {
            return announced(dwelling, unit.opleverdatum(), "/status");
        }
        if (is(unit.status(), "VEH") || is(unit.status(), "UIT")) {
            return VacancyStatement.of(vacancies.close(dwelling), "/status");
        }
        return VacancyStatement.none();
    }

    VacancyStatement by(Publicatie publication, Premises dwelling) {
        if (is(publication.status(), "ING") || is(publication.status(), "AFG")) {
            return isOurOwnAllocation(publication, dwelling)
                    ? VacancyStatement.none()
                    : VacancyStatement.of(vacancies.close(dwelling), "/status");
        }
        if (!is(publication.model(), "DIS")) {
            return VacancyStatement.none();
        }
        if (is(publication.status(), "GEP") || is(publication.status(), "GER")) {
            return announced(dwelling, deliveryDate(publication), "/status");
        }
        return VacancyStatement.none();
    }

    /** AFG with TOE is how the corporation's system words that our candidate got it. */
    private static boolean isOurOwnAllocation(Publicatie publication, Premises dwelling) {
        return is(publication.detailStatus(), "TOE") && dwelling.status() == DwellingStatus.RESERVED;
    }

    private VacancyStatement announced(Premises dwelling, LocalDate availableOn, String path) {
        return VacancyStatement.of(vacancies.announce(dwelling, dwelling.rentCents(), availableOn), path);
    }

    private static LocalDate deliveryDate(Publicatie publication) {
        return publication.opleverdatum() == null
                ? null
                : publication.opleverdatum().atZoneSameInstant(ZONE).toLocalDate();
    }
}
