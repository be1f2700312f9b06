package nl.weerthuis.allocation.population;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Inhabitants per municipality on one date, from one source. Loaded whole, never changed. */
@Entity
class PopulationSet {

    @Id
    private UUID id;

    @Version
    private int version;

    private LocalDate referenceDate;
    private String source;
    private Instant loadedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "population", joinColumns = @JoinColumn(name = "population_set_id"))
    private Set<Population> populations = new LinkedHashSet<>();

    protected PopulationSet() {}

    PopulationSet(UUID id, LoadPopulations.Command command, Instant loadedAt) {
        this.id = id;
        this.referenceDate = command.referenceDate();
        this.source = command.source();
        this.populations.addAll(command.populations());
        this.loadedAt = loadedAt;
    }

    SortedMap<String, Long> inhabitants() {
        var inhabitants = new TreeMap<String, Long>();
        populations.forEach(one -> inhabitants.put(one.municipalityCode(), one.inhabitants()));
        return inhabitants;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    LocalDate referenceDate() {
        return referenceDate;
    }

    String source() {
        return source;
    }

    List<Population> populations() {
        return populations.stream()
                .sorted(Comparator.comparing(Population::municipalityCode))
                .toList();
    }
}
