package nl.weerthuis.platform.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import nl.weerthuis.platform.trace.TraceParent;
import org.jboss.logging.MDC;

/** What a line of the log says beside its message. */
public final class LogFields {

    public static final String TRACE_ID = "traceId";

    private LogFields() {}

    /** Lines inside have these fields; afterwards everything is as it was. */
    public static void with(Map<String, String> fields, Runnable work) {
        var before = new LinkedHashMap<String, Object>();
        fields.forEach((name, value) -> before.put(name, MDC.put(name, value)));
        try {
            work.run();
        } finally {
            before.forEach(LogFields::restore);
        }
    }

    private static void restore(String name, Object value) {
        if (value == null) {
            MDC.remove(name);
        } else {
            MDC.put(name, value);
        }
    }

    /** Lines inside carry the trace of this W3C trace parent, if it is one. */
    public static <T> T within(String traceParent, Supplier<T> work) {
        var trace = TraceParent.parse(traceParent);
        if (trace.isEmpty()) {
            return work.get();
        }
        MDC.put(TRACE_ID, trace.get().traceId());
        try {
            return work.get();
        } finally {
            MDC.remove(TRACE_ID);
        }
    }
}
