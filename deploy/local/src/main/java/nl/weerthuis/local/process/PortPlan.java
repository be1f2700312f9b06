package nl.weerthuis.local.process;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import nl.weerthuis.infrastructure.Ports;
import nl.weerthuis.local.terminal.Halt;

/** Which process listens where, always on the loopback address. */
public record PortPlan(Map<Part, Integer> ports) {
    static final String HOST = "127.0.0.1";
    private static final int HIGHEST = 65_535;

    public PortPlan {
        ports = Map.copyOf(ports);
    }

    /** The usual ports, but for those that variables such as {@code WEERTHUIS_PORT_CASEFLOW} name. */
    public static PortPlan of(Map<String, String> environment) {
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            var wish = environment.get(part.portVariable());
            ports.put(part, wish == null ? part.defaultPort() : parse(part, wish));
        }
        return new PortPlan(ports);
    }

    public int port(Part part) {
        return ports.get(part);
    }

    public String url(Part part) {
        return "http://%s:%d".formatted(HOST, port(part));
    }

    /** Declines before anything is started, and names every port that is taken. */
    void requireFree(Set<Part> parts) {
        var sentences = new StringBuilder();
        for (var part : parts) {
            if (!Ports.isFree(port(part))) {
                sentences.append("Port %d (%s) is in use by another program. ".formatted(port(part), part.label()));
            }
        }
        if (!sentences.isEmpty()) {
            sentences.append("Stop that program, or choose another port, for example %s=31234 deploy/up."
                    .formatted(firstTaken(parts).portVariable()));
            throw new Halt(Halt.CANNOT_START, sentences.toString());
        }
    }

    private Part firstTaken(Set<Part> parts) {
        for (var part : parts) {
            if (!Ports.isFree(port(part))) {
                return part;
            }
        }
        return Part.CASEFLOW;
    }

    private static int parse(Part part, String wish) {
        try {
            int port = Integer.parseInt(wish.strip());
            if (port > 0 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Answered below, as any other wish that is no port.
        }
        throw new Halt(
                Halt.CANNOT_START,
                "%s=%s is not a port: give a number from 1 to %d.".formatted(part.portVariable(), wish, HIGHEST));
    }
}
