package nl.weerthuis.housing.vera;

import static nl.weerthuis.housing.vera.Codering.is;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Function;
import nl.weerthuis.housing.conflict.ConflictCause;
import nl.weerthuis.housing.conflict.Conflicts;
import nl.weerthuis.housing.dwelling.DwellingStatus;
import nl.weerthuis.housing.dwelling.Premises;
import nl.weerthuis.housing.dwelling.Supply;
import nl.weerthuis.housing.vacancy.Statements;
import nl.weerthuis.housing.vacancy.Vacancies;

/**
 * When a message opens or closes a vacancy (INTEROP 1.4 A): an Eenheid that stands empty for a tenant out of the ordinary
 * (LEE, NIB), or a Publicatie that couples directly (DIS) and is published or ready for it. All else leaves it as it is.
 */
@ApplicationScoped
class StateVacancy {

    private static final String STATUS = "/status";
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Supply supply;
    private final Vacancies vacancies;
    private final Statements statements;
    private final Conflicts conflicts;

    StateVacancy(Supply supply, Vacancies vacancies, Statements statements, Conflicts conflicts) {
        this.supply = supply;
        this.vacancies = vacancies;
        this.statements = statements;
        this.conflicts = conflicts;
    }

    VacancyStatement by(Statement<Eenheid> statement, UUID dwellingId) {
        var unit = statement.content();
        if (is(unit.status(), "LEE") && is(unit.detailStatus(), "NIB")) {
            return said(dwellingId, statement.at(), dwelling -> announced(dwelling, unit.opleverdatum()));
        }
        if (is(unit.status(), "VEH") || is(unit.status(), "UIT")) {
            var cause = is(unit.status(), "VEH") ? ConflictCause.LET_ELSEWHERE : ConflictCause.OUT_OF_USE;
            return said(dwellingId, statement.at(), dwelling -> closed(dwelling, cause, statement.at()));
        }
        return VacancyStatement.none();
    }

    VacancyStatement by(Statement<Publicatie> statement, Premises dwelling) {
        var publication = statement.content();
        if (is(publication.status(), "ING") || is(publication.status(), "AFG")) {
            var cause = is(publication.status(), "ING")
                    ? ConflictCause.PUBLICATION_WITHDRAWN
                    : ConflictCause.PUBLICATION_CLOSED;
            return isOurOwnAllocation(publication, dwelling)
                    ? VacancyStatement.none()
                    : said(dwelling.id(), statement.at(), now -> closed(now, cause, statement.at()));
        }
        if (!is(publication.model(), "DIS")) {
            return VacancyStatement.none();
        }
        if (is(publication.status(), "GEP") || is(publication.status(), "GER")) {
            return said(dwelling.id(), statement.at(), now -> announced(now, deliveryDate(publication)));
        }
        return VacancyStatement.none();
    }

    /** What was said of this dwelling later, in whatever way, is not undone. */
    private VacancyStatement said(UUID dwellingId, Instant at, Function<Premises, VacancyStatement> then) {
        var dwelling = supply.lock(dwellingId).orElseThrow();
        return statements.takes(dwellingId, at) ? then.apply(dwelling) : VacancyStatement.overtaken(STATUS);
    }

    /** What is held is not taken away by a message: somebody decides. */
    private VacancyStatement closed(Premises dwelling, ConflictCause cause, Instant at) {
        return conflicts
                .raise(dwelling, cause, at)
                .map(raised -> VacancyStatement.of(raised, STATUS))
                .orElseGet(() -> VacancyStatement.of(vacancies.close(dwelling), STATUS));
    }

    /** AFG with TOE is how the corporation's system words that our candidate got it. */
    private static boolean isOurOwnAllocation(Publicatie publication, Premises dwelling) {
        return is(publication.detailStatus(), "TOE") && dwelling.status() == DwellingStatus.RESERVED;
    }

    private VacancyStatement announced(Premises dwelling, LocalDate availableOn) {
        var isSettled = conflicts.over(dwelling);
        var announced = VacancyStatement.of(vacancies.announce(dwelling, dwelling.rentCents(), availableOn), STATUS);
        return isSettled ? announced.changedAnyway() : announced;
    }

    private static LocalDate deliveryDate(Publicatie publication) {
        return publication.opleverdatum() == null
                ? null
                : publication.opleverdatum().atZoneSameInstant(ZONE).toLocalDate();
    }
}
