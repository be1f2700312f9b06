package nl.weerthuis.housing.vera;

import static nl.weerthuis.housing.vera.Codering.is;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import nl.weerthuis.housing.conflict.ConflictCause;
import nl.weerthuis.housing.conflict.StatedSupply;
import nl.weerthuis.housing.conflict.VacancyStatement;
import nl.weerthuis.housing.dwelling.DwellingStatus;
import nl.weerthuis.housing.dwelling.Premises;

/**
 * When a message opens or closes a vacancy (INTEROP 1.4 A): an Eenheid that stands empty for a tenant out of the ordinary
 * (LEE, NIB), or a Publicatie that couples directly (DIS) and is published or ready for it. All else leaves it as it is.
 */
@ApplicationScoped
class StateVacancy {

    private static final String STATUS = "/status";
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final StatedSupply supply;
    private final OwnWords ownWords;

    StateVacancy(StatedSupply supply, OwnWords ownWords) {
        this.supply = supply;
        this.ownWords = ownWords;
    }

    VacancyStatement by(Statement<Eenheid> statement, UUID dwellingId) {
        var unit = statement.content();
        if (is(unit.status(), "LEE") && is(unit.detailStatus(), "NIB")) {
            return supply.announced(word(dwellingId, statement.at()), unit.opleverdatum());
        }
        if (is(unit.status(), "VEH") || is(unit.status(), "UIT")) {
            var cause = is(unit.status(), "VEH") ? ConflictCause.LET_ELSEWHERE : ConflictCause.OUT_OF_USE;
            return supply.closed(word(dwellingId, statement.at()), cause);
        }
        return VacancyStatement.none();
    }

    VacancyStatement by(Statement<Publicatie> statement, Premises dwelling) {
        var publication = statement.content();
        if (is(publication.status(), "ING") || is(publication.status(), "AFG")) {
            var cause = is(publication.status(), "ING")
                    ? ConflictCause.PUBLICATION_WITHDRAWN
                    : ConflictCause.PUBLICATION_CLOSED;
            return isOurOwnAllocation(publication, dwelling) || ownWords.isOurAllocation(statement.key(), publication)
                    ? VacancyStatement.none()
                    : supply.closed(word(dwelling.id(), statement.at()), cause);
        }
        if (!is(publication.model(), "DIS")) {
            return VacancyStatement.none();
        }
        if (is(publication.status(), "GEP") || is(publication.status(), "GER")) {
            return supply.announced(word(dwelling.id(), statement.at()), deliveryDate(publication));
        }
        return VacancyStatement.none();
    }

    private static StatedSupply.Word word(UUID dwellingId, Instant at) {
        return new StatedSupply.Word(dwellingId, at, STATUS);
    }

    /** AFG with TOE is how the corporation's system words that our candidate got it. */
    private static boolean isOurOwnAllocation(Publicatie publication, Premises dwelling) {
        return is(publication.detailStatus(), "TOE") && dwelling.status() == DwellingStatus.RESERVED;
    }

    private static LocalDate deliveryDate(Publicatie publication) {
        return publication.opleverdatum() == null
                ? null
                : publication.opleverdatum().atZoneSameInstant(ZONE).toLocalDate();
    }
}
