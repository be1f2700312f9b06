package nl.weerthuis.housing.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.dwelling.Premises;
import nl.weerthuis.housing.dwelling.Supply;
import nl.weerthuis.housing.vacancy.Vacancies;
import nl.weerthuis.platform.problem.Problem;

/** An officer of the corporation decides which word counts: that of the hold, or that of their own system. */
@ApplicationScoped
class ResolveConflict {

    private final SupplyConflictRepository conflicts;
    private final HousingAccess access;
    private final Supply supply;
    private final Vacancies vacancies;
    private final Person person;

    ResolveConflict(
            SupplyConflictRepository conflicts,
            HousingAccess access,
            Supply supply,
            Vacancies vacancies,
            Person person) {
        this.conflicts = conflicts;
        this.access = access;
        this.supply = supply;
        this.vacancies = vacancies;
        this.person = person;
    }

    record Command(UUID id, Decision decision) {}

    /** What somebody decides. */
    enum Decision {
        /** The hold stays as it is. */
        STANDS,
        /** The dwelling is taken back; an offer on it loses it. */
        GIVEN_WAY
    }

    @Transactional
    SupplyConflictView handle(Command command) {
        access.corporation();
        var dwelling =
                supply.lock(conflicts.require(command.id(), access.holds()).dwellingId(), access.holds());
        var conflict = conflicts.lock(command.id());
        if (command.decision() == Decision.STANDS) {
            conflict.resolve(ConflictState.STANDS, person.subject(), person.now());
        } else {
            conflict.resolve(ConflictState.GIVEN_WAY, person.subject(), person.now());
            giveWay(dwelling);
        }
        conflicts.flush();
        return conflict.view();
    }

    private void giveWay(Premises dwelling) {
        if (vacancies.close(dwelling) == Vacancies.Outcome.UNCHANGED) {
            throw Problem.conflict("vacancy-not-open");
        }
        conflicts.openOn(dwelling.id()).forEach(other -> other.resolve(ConflictState.OVER, null, person.now()));
    }
}
