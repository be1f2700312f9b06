package nl.weerthuis.platform.event;

import java.util.UUID;

/** A W3C trace context of our own making. */
record TraceParent(String traceId, String spanId) {

    static TraceParent fresh() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var span = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        return new TraceParent(trace, span);
    }

    @Override
    public String toString() {
        return "00-" + traceId + "-" + spanId + "-01";
    }
}
