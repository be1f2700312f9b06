package nl.weerthuis.local.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What runs of a region, by {@link Part#label()}; {@code launcher} is null when nobody watches over it. */
public record RegionState(
        @JsonProperty("launcher") Running launcher,
        @JsonProperty("processes") Map<String, Running> processes) {
    public static final RegionState NOTHING = new RegionState(null, Map.of());

    public RegionState {
        processes = Map.copyOf(processes);
    }

    public Optional<Running> process(Part part) {
        return Optional.ofNullable(processes.get(part.label()));
    }

    public boolean isAlive(Part part) {
        return process(part).map(Running::isAlive).orElse(false);
    }

    boolean isWatched() {
        return launcher != null && launcher.isAlive();
    }

    RegionState with(Part part, Running running) {
        var processes = new TreeMap<>(this.processes);
        processes.put(part.label(), running);
        return new RegionState(launcher, processes);
    }

    RegionState watchedBy(Running newLauncher) {
        return new RegionState(newLauncher, processes);
    }
}
