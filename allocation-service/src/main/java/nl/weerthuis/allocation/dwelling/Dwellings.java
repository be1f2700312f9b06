package nl.weerthuis.allocation.dwelling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerthuis.allocation.access.Sight;

/** What other features may ask about dwellings. */
@ApplicationScoped
public class Dwellings {

    private static final int LIMIT = 50_000;

    private final DwellingRepository dwellings;

    Dwellings(DwellingRepository dwellings) {
        this.dwellings = dwellings;
    }

    /** Empty unless it was registered, and by a party that the reader sees. */
    public Optional<KnownDwelling> find(UUID id, LocalDate today, Sight sight) {
        return dwellings
                .visible(id, sight)
                .map(dwelling -> dwelling.known(
                        dwellings.isHeld(id), dwelling.neighbourhoodCode().flatMap(code -> capacity(code, today))));
    }

    /** All with an announced vacancy, also the reserved ones. */
    public List<KnownDwelling> vacant(LocalDate today, Sight sight) {
        var held = dwellings.held();
        var capacities = new HashMap<String, Optional<KnownDwelling.Capacity>>();
        return dwellings.vacant(sight, LIMIT).stream()
                .map(dwelling -> dwelling.known(
                        held.contains(dwelling.id()),
                        dwelling.neighbourhoodCode()
                                .flatMap(code -> capacities.computeIfAbsent(code, one -> capacity(one, today)))))
                .toList();
    }

    private Optional<KnownDwelling.Capacity> capacity(String neighbourhood, LocalDate today) {
        // The neighbourhood's own and its district's: the one that says no goes first.
        return dwellings.capacities(neighbourhood, today).stream()
                .map(found -> used(found, today))
                .max(Comparator.comparing(KnownDwelling.Capacity::isFull)
                        .thenComparing(one -> one.used() - one.limit()));
    }

    private KnownDwelling.Capacity used(NeighbourhoodCapacity found, LocalDate today) {
        var rests = found.restsSince(today)
                .map(day -> dwellings.keysSince(found.prefix(), day) > 0)
                .orElse(false);
        return found.used(dwellings.placements(found.prefix(), found.since(today)), rests);
    }
}
