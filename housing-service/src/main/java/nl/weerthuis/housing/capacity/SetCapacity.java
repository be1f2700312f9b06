package nl.weerthuis.housing.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.area.NeighbourhoodCode;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** Records what a neighbourhood can bear from a day on. */
@ApplicationScoped
class SetCapacity {

    private static final int HIGHEST_LIMIT = 1_000;
    private static final int LONGEST_MONTHS = 60;

    private final CapacityRepository capacities;
    private final HousingAccess access;
    private final Outbox outbox;

    SetCapacity(CapacityRepository capacities, HousingAccess access, Outbox outbox) {
        this.capacities = capacities;
        this.access = access;
        this.outbox = outbox;
    }

    record Command(String neighbourhoodCode, int limit, int periodMonths, LocalDate validFrom) {}

    @Transactional
    NeighbourhoodCapacity handle(Command command) {
        var region = access.plannedRegion();
        var faults = faults(command);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        access.requirePlannedSoil(NeighbourhoodCode.municipalityOf(command.neighbourhoodCode()));
        var capacity = new NeighbourhoodCapacity(
                region, command.neighbourhoodCode(), command.limit(), command.periodMonths(), command.validFrom());
        // Now, so that a day that has a capacity already is told as such.
        capacities.persistAndFlush(capacity);
        outbox.append(capacity.stated());
        return capacity;
    }

    private static List<Violation> faults(Command command) {
        var faults = new ArrayList<Violation>();
        if (!NeighbourhoodCode.isCode(command.neighbourhoodCode())) {
            faults.add(Violation.of("/neighbourhoodCode", "invalid-neighbourhood-code"));
        }
        if (command.limit() < 0 || command.limit() > HIGHEST_LIMIT) {
            faults.add(Violation.of("/limit", "out-of-range", 0, HIGHEST_LIMIT));
        }
        if (command.periodMonths() < 1 || command.periodMonths() > LONGEST_MONTHS) {
            faults.add(Violation.of("/periodMonths", "out-of-range", 1, LONGEST_MONTHS));
        }
        return faults;
    }
}
