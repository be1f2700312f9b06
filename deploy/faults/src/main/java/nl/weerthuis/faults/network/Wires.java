package nl.weerthuis.faults.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerthuis.faults.region.FaultRegion;
import nl.weerthuis.local.process.Part;

/** Proxies on all eight wires of a region, and the settings that lead its services through them. */
final class Wires implements AutoCloseable {
    private static final int TO_DATABASE = FaultRegion.port(500);
    private static final int TO_BROKER = FaultRegion.port(600);
    /** The broker listens once more for every service, and names that service's proxy as its address. */
    private static final int AT_BROKER = FaultRegion.port(700);

    private final List<Edge> edges = new ArrayList<>();
    private final Map<String, String> wishes = new HashMap<>();

    /** @param postgres port of the database */
    Wires(int postgres) {
        var listeners = new ArrayList<String>();
        for (var part : Part.services()) {
            int place = part.ordinal();
            edges.add(new Edge(part, Part.POSTGRES, Proxy.between(TO_DATABASE + place, postgres)));
            edges.add(new Edge(part, Part.BROKER, Proxy.between(TO_BROKER + place, AT_BROKER + place)));
            listeners.add("%s:%d:%d".formatted(part.name(), AT_BROKER + place, TO_BROKER + place));
            wishes.put(
                    "WEERTHUIS_DATABASE_URL_" + part.name(),
                    "jdbc:postgresql://127.0.0.1:%d/weerthuis".formatted(TO_DATABASE + place));
            wishes.put("WEERTHUIS_KAFKA_BOOTSTRAP_" + part.name(), "127.0.0.1:%d".formatted(TO_BROKER + place));
        }
        wishes.put("WEERTHUIS_BROKER_LISTENERS", String.join(" ", listeners));
    }

    List<Edge> edges() {
        return List.copyOf(edges);
    }

    Map<String, String> wishes() {
        return Map.copyOf(wishes);
    }

    @Override
    public void close() {
        edges.forEach(edge -> edge.proxy().close());
    }
}
