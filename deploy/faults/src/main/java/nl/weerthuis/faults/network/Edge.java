package nl.weerthuis.faults.network;

import nl.weerthuis.local.process.Part;

/** One of the eight wires of a region: from a service to the database or to the broker. */
record Edge(Part from, Part to, Proxy proxy) {
    @Override
    public String toString() {
        return "%s to %s".formatted(from.label(), to.label());
    }
}
