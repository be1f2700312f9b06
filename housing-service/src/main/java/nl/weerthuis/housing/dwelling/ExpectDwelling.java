package nl.weerthuis.housing.dwelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Says when a dwelling is expected to become free and why it is not yet; what was said before is kept. */
@ApplicationScoped
class ExpectDwelling {

    private final DwellingRepository dwellings;
    private final AvailabilityRepository revisions;
    private final HousingAccess access;
    private final Clock clock;

    ExpectDwelling(DwellingRepository dwellings, AvailabilityRepository revisions, HousingAccess access, Clock clock) {
        this.dwellings = dwellings;
        this.revisions = revisions;
        this.access = access;
        this.clock = clock;
    }

    /** @param expectedOn null if nothing is expected any more */
    record Command(UUID dwellingId, LocalDate expectedOn, LocalDate emptySince, AvailabilityReason reason) {}

    @Transactional
    AvailabilityRevision handle(Command command) {
        access.corporation();
        var dwelling = dwellings
                .lock(command.dwellingId(), access.dwellings())
                .orElseThrow(() -> Problem.unknown("dwelling", command.dwellingId()));
        var today = LocalDate.now(clock);
        if (command.expectedOn() != null && command.expectedOn().isBefore(today)) {
            throw Problem.invalid(Violation.of("/expectedOn", "day-has-passed"));
        }
        if (command.emptySince() != null && command.emptySince().isAfter(today)) {
            throw Problem.invalid(Violation.of("/emptySince", "day-to-come"));
        }
        dwelling.expect(command.expectedOn());
        var revision = new AvailabilityRevision(
                dwelling.id(), command.expectedOn(), command.emptySince(), command.reason(), clock.instant());
        revisions.persistAndFlush(revision);
        return revision;
    }

    @Transactional
    Page<AvailabilityRevision> list(UUID dwellingId, Paging paging) {
        return revisions.newestOf(
                dwellings.require(dwellingId, access.dwellings()).id(), paging);
    }
}
