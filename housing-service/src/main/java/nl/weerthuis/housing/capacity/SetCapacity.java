package nl.weerthuis.housing.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.area.CapacityArea;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** Records what a neighbourhood can bear from a day on. */
@ApplicationScoped
class SetCapacity {

    private static final int HIGHEST_LIMIT = 1_000;
    private static final int LONGEST_MONTHS = 60;
    private static final int LONGEST_COOLING = 730;
    private static final int MOST_DWELLINGS = 100_000;

    private final CapacityRepository capacities;
    private final HousingAccess access;
    private final Outbox outbox;

    SetCapacity(CapacityRepository capacities, HousingAccess access, Outbox outbox) {
        this.capacities = capacities;
        this.access = access;
        this.outbox = outbox;
    }

    record Command(String neighbourhoodCode, Bearing bearing) {}

    @Transactional
    NeighbourhoodCapacity handle(Command command) {
        var region = access.plannedRegion();
        var faults = faults(command);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        access.requirePlannedSoil(CapacityArea.municipalityOf(command.neighbourhoodCode()));
        var capacity = new NeighbourhoodCapacity(region, command.neighbourhoodCode(), command.bearing());
        // Now, so that a day that has a capacity already is told as such.
        capacities.persistAndFlush(capacity);
        outbox.append(capacity.stated());
        return capacity;
    }

    private static List<Violation> faults(Command command) {
        var faults = new ArrayList<Violation>();
        var bearing = command.bearing();
        if (!CapacityArea.isCode(command.neighbourhoodCode())) {
            faults.add(Violation.of("/neighbourhoodCode", "invalid-neighbourhood-code"));
        }
        range(faults, "/limit", bearing.placementsLimit(), 0, HIGHEST_LIMIT);
        range(faults, "/periodMonths", bearing.periodMonths(), 1, LONGEST_MONTHS);
        range(faults, "/coolingDays", bearing.coolingDays(), 0, LONGEST_COOLING);
        if (bearing.validUntil() != null && bearing.validUntil().isBefore(bearing.validFrom())) {
            faults.add(Violation.of("/validUntil", "end-before-start"));
        }
        if (bearing.basis() == CapacityBasis.PER_THOUSAND) {
            if (bearing.dwellings() == null) {
                faults.add(Violation.of("/dwellings", "required"));
            } else {
                range(faults, "/dwellings", bearing.dwellings(), 1, MOST_DWELLINGS);
            }
        }
        return faults;
    }

    private static void range(List<Violation> faults, String path, int number, int least, int most) {
        if (number < least || number > most) {
            faults.add(Violation.of(path, "out-of-range", least, most));
        }
    }
}
