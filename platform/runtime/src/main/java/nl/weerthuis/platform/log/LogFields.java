package nl.weerthuis.platform.log;

import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** What a line of the log says beside its message. */
public final class LogFields {

    public static final String TRACE_ID = "traceId";

    private static final Pattern TRACE_PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private LogFields() {}

    /** Lines inside carry the trace of this W3C trace parent, if it is one. */
    public static void within(String traceParent, Runnable work) {
        var match = TRACE_PARENT.matcher(traceParent);
        if (!match.matches()) {
            work.run();
            return;
        }
        MDC.put(TRACE_ID, match.group(1));
        try {
            work.run();
        } finally {
            MDC.remove(TRACE_ID);
        }
    }
}
