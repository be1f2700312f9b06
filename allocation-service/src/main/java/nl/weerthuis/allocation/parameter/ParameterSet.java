package nl.weerthuis.allocation.parameter;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.weerthuis.allocation.event.RegionEvent.ParametersSet;

/** Numbers and choices of a region from a date on. Never changed: a later set overrules it. */
@Entity
class ParameterSet {

    @Id
    private UUID id;

    @Version
    private int version;

    private String region;
    private LocalDate validFrom;
    private String source;
    private Instant recordedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "parameter", joinColumns = @JoinColumn(name = "parameter_set_id"))
    private Set<Parameter> parameters = new LinkedHashSet<>();

    protected ParameterSet() {}

    ParameterSet(SetParameters.Command command, Instant recordedAt) {
        this.id = UUID.randomUUID();
        this.region = command.region();
        this.validFrom = command.validFrom();
        this.source = command.source();
        this.parameters.addAll(command.parameters());
        this.recordedAt = recordedAt;
    }

    ParametersSet set() {
        var values = new TreeMap<String, Object>();
        parameters.forEach(parameter -> values.put(parameter.code(), parameter.value()));
        return new ParametersSet(id, region, validFrom, values);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String region() {
        return region;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    String source() {
        return source;
    }

    Collection<Parameter> parameters() {
        return List.copyOf(parameters).stream()
                .sorted(Comparator.comparing(Parameter::code))
                .toList();
    }
}
