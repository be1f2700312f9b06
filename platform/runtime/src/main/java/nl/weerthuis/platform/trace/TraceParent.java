package nl.weerthuis.platform.trace;

import io.opentelemetry.api.trace.SpanContext;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A W3C trace context: where in which trace something was begun. */
public record TraceParent(String traceId, String spanId, String flags) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    /** One of our own making. */
    public static TraceParent fresh() {
        var span = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        return new TraceParent(freshTraceId(), span, "01");
    }

    public static String freshTraceId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** Empty when the SDK is off. */
    public static Optional<TraceParent> of(SpanContext span) {
        return span.isValid()
                ? Optional.of(new TraceParent(
                        span.getTraceId(),
                        span.getSpanId(),
                        span.getTraceFlags().asHex()))
                : Optional.empty();
    }

    /** What the header says, if it is a trace parent; null is none. */
    public static Optional<TraceParent> parse(String header) {
        var match = FORM.matcher(header == null ? "" : header);
        return match.matches()
                ? Optional.of(new TraceParent(match.group(1), match.group(2), match.group(3)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }
}
