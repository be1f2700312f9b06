package nl.weerthuis.allocation.demand;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.weerthuis.allocation.dwelling.KnownDwelling;

/**
 * Whom full neighbourhoods let wait: every free dwelling of the right size in their municipality stands where no more is
 * borne. By size and steps alone: what else must fit is said case by case.
 */
final class Hindrance {

    private final List<KnownDwelling> free;

    Hindrance(Collection<KnownDwelling> dwellings) {
        this.free = dwellings.stream()
                .filter(dwelling -> !dwelling.reserved() && dwelling.vacancy().isPresent())
                .toList();
    }

    /** Free dwellings by full neighbourhood. */
    Map<String, Long> full() {
        return free.stream()
                .filter(Hindrance::isFull)
                .collect(Collectors.groupingBy(
                        dwelling -> dwelling.neighbourhoodCode().orElseThrow(), TreeMap::new, Collectors.counting()));
    }

    /** Of everybody who waits by it, the neighbourhoods that would have a home. */
    Set<String> of(Waiting one) {
        var areas = new HashSet<String>();
        for (var dwelling : free) {
            if (suits(one, dwelling)) {
                if (!isFull(dwelling)) {
                    return Set.of();
                }
                areas.add(dwelling.neighbourhoodCode().orElseThrow());
            }
        }
        return areas;
    }

    private static boolean suits(Waiting one, KnownDwelling dwelling) {
        return dwelling.municipalityCode().equals(one.municipalityCode())
                && dwelling.rooms() >= one.rooms()
                && (!one.stepFree() || dwelling.stepFree());
    }

    private static boolean isFull(KnownDwelling dwelling) {
        return dwelling.neighbourhoodCode().isPresent()
                && dwelling.capacity().filter(KnownDwelling.Capacity::isFull).isPresent();
    }
}
