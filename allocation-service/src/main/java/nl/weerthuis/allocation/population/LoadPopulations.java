package nl.weerthuis.allocation.population;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.allocation.access.Viewer;

/** Takes in a set of populations. A set with a fault is no set: it comes in whole or not at all. */
@ApplicationScoped
class LoadPopulations {

    private final PopulationSetRepository sets;
    private final Viewer viewer;
    private final Clock clock;

    LoadPopulations(PopulationSetRepository sets, Viewer viewer, Clock clock) {
        this.sets = sets;
        this.viewer = viewer;
        this.clock = clock;
    }

    record Command(LocalDate referenceDate, String source, List<Population> populations) {}

    @Transactional
    PopulationSet handle(Command command) {
        viewer.coordinatedRegion();
        var set = new PopulationSet(UUID.randomUUID(), command, clock.instant());
        sets.persistAndFlush(set);
        return set;
    }
}
