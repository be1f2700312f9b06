package nl.weerthuis.allocation.population;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What other features may ask of the population sets. */
@ApplicationScoped
public class Populations {

    private final PopulationSetRepository sets;

    Populations(PopulationSetRepository sets) {
        this.sets = sets;
    }

    /** Inhabitants of these municipalities, as far as the set knows them; empty if there is no such set. */
    public Optional<SortedMap<String, Long>> inhabitants(UUID populationSetId, Collection<String> municipalities) {
        return sets.findByIdOptional(populationSetId).map(set -> {
            var chosen = new TreeMap<>(set.inhabitants());
            chosen.keySet().retainAll(municipalities);
            return chosen;
        });
    }
}
