package nl.weerthuis.housing.dwelling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.housing.access.Rows;
import nl.weerthuis.platform.problem.Problem;

/**
 * The doorway to dwellings for all that is decided about them. Whoever decides locks the dwelling first and everything
 * else after it, so that nobody waits for each other in a circle.
 */
@ApplicationScoped
public class Supply {

    private final DwellingRepository dwellings;
    private final AvailabilityRepository revisions;
    private final Clock clock;

    Supply(DwellingRepository dwellings, AvailabilityRepository revisions, Clock clock) {
        this.dwellings = dwellings;
        this.revisions = revisions;
        this.clock = clock;
    }

    public Optional<Premises> lock(UUID dwellingId) {
        return dwellings.lock(dwellingId).map(Premises::of);
    }

    /** @throws Problem if it is not visible */
    public Premises lock(UUID dwellingId, Rows visible) {
        return dwellings
                .lock(dwellingId, visible)
                .map(Premises::of)
                .orElseThrow(() -> Problem.unknown("dwelling", dwellingId));
    }

    public Optional<Premises> lockByReference(UUID corporationId, String reference) {
        return dwellings.lockByReference(corporationId, reference).map(Premises::of);
    }

    public Premises require(UUID dwellingId, Rows visible) {
        return Premises.of(dwellings.require(dwellingId, visible));
    }

    public void announce(UUID dwellingId) {
        locked(dwellingId).announce();
    }

    public void reserve(UUID dwellingId) {
        locked(dwellingId).reserve();
    }

    public void free(UUID dwellingId) {
        locked(dwellingId).free();
    }

    /** @param on null if nothing is expected any more; false if that was known */
    public boolean expectFree(UUID dwellingId, LocalDate on) {
        var isNew = locked(dwellingId).expectFree(on);
        if (isNew) {
            var reason = on == null ? AvailabilityReason.NOTICE_WITHDRAWN : AvailabilityReason.TENANT_LEAVES;
            revisions.persist(new AvailabilityRevision(dwellingId, on, null, reason, clock.instant()));
        }
        return isNew;
    }

    public void let(UUID dwellingId) {
        locked(dwellingId).let();
    }

    public void vacate(UUID dwellingId) {
        locked(dwellingId).vacate();
    }

    public void withdraw(UUID dwellingId) {
        locked(dwellingId).withdraw();
    }

    private Dwelling locked(UUID dwellingId) {
        return dwellings.lock(dwellingId).orElseThrow(() -> Problem.unknown("dwelling", dwellingId));
    }
}
