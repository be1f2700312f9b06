package nl.weerthuis.local.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.weerthuis.local.api.Caller;
import nl.weerthuis.local.api.Crew;
import nl.weerthuis.local.process.Part;

/** What the services say at one moment, through their public APIs. */
record Observation(
        List<JsonNode> cases,
        List<JsonNode> standings,
        List<JsonNode> offers,
        List<JsonNode> assignments,
        List<JsonNode> reservations,
        List<JsonNode> tenancies,
        List<JsonNode> dwellings,
        List<JsonNode> targets,
        List<JsonNode> offerFigures,
        List<JsonNode> realisationFigures,
        Map<String, Long> parked) {

    /** @param key of the snapshot in which reporting freezes its figures */
    static Observation of(Crew crew, String key) {
        var coordinator = crew.coordinator();
        var analyst = crew.analyst();
        analyst.post(Part.REPORTING, "/snapshots", Map.of(), key);
        return new Observation(
                coordinator.all(Part.CASEFLOW, "/cases"),
                coordinator.all(Part.REPORTING, "/cases"),
                coordinator.all(Part.ALLOCATION, "/offers"),
                coordinator.all(Part.ALLOCATION, "/municipality-assignments"),
                coordinator.all(Part.HOUSING, "/reservations"),
                coordinator.all(Part.HOUSING, "/tenancies"),
                coordinator.all(Part.HOUSING, "/dwellings"),
                coordinator.all(Part.HOUSING, "/targets"),
                items(analyst, "/indicators/offers"),
                items(analyst, "/indicators/realisation"),
                parked(crew.operator()));
    }

    /** How many of each. */
    static Map<String, Long> count(List<JsonNode> items, Function<JsonNode, String> by) {
        return items.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    static Map<String, String> index(List<JsonNode> items, String key, String value) {
        var index = new TreeMap<String, String>();
        items.forEach(
                item -> index.put(item.path(key).asText(), item.path(value).asText()));
        return index;
    }

    static Set<String> union(Map<String, Long> one, Map<String, Long> other) {
        return union(one.keySet(), other.keySet());
    }

    static Set<String> union(Set<String> one, Set<String> other) {
        var all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private static List<JsonNode> items(Caller analyst, String path) {
        var items = new ArrayList<JsonNode>();
        analyst.get(Part.REPORTING, path).path("items").forEach(items::add);
        return items;
    }

    private static Map<String, Long> parked(Caller operator) {
        var parked = new TreeMap<String, Long>();
        for (var service : Part.services()) {
            parked.put(
                    service.label(),
                    operator.get(service, "/operator/parked-sequences")
                            .path("total")
                            .asLong());
        }
        return parked;
    }
}
