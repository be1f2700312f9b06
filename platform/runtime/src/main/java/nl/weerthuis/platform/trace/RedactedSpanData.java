package nl.weerthuis.platform.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Set;

/**
 * What of a span may leave: which operation or topic, how it ended, how long it took. Never a path, a query, an address,
 * a header, the text of an exception or anything a caller added; what a library says in future is not listed here either.
 */
final class RedactedSpanData extends DelegatingSpanData {

    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final Set<String> ALLOWED = Set.of(
            METHOD.getKey(),
            ROUTE.getKey(),
            "http.response.status_code",
            "code.function.name",
            "error.type",
            "messaging.system",
            "messaging.destination.name",
            "messaging.operation.type",
            "gate.passage");

    private final Attributes attributes;

    RedactedSpanData(SpanData span) {
        super(span);
        attributes = span.getAttributes().toBuilder()
                .removeIf(key -> !ALLOWED.contains(key.getKey()))
                .build();
    }

    /** Without what a caller wrote beside its trace id. */
    static SpanContext bare(SpanContext context) {
        return context.isRemote()
                ? SpanContext.createFromRemoteParent(
                        context.getTraceId(), context.getSpanId(), context.getTraceFlags(), TraceState.getDefault())
                : SpanContext.create(
                        context.getTraceId(), context.getSpanId(), context.getTraceFlags(), TraceState.getDefault());
    }

    /** The library's name of a request is made anew from what is allowed. */
    @Override
    public String getName() {
        if (getKind() != SpanKind.SERVER) {
            return super.getName();
        }
        var route = attributes.get(ROUTE);
        return attributes.get(METHOD) + (route == null ? "" : " " + route);
    }

    @Override
    public Attributes getAttributes() {
        return attributes;
    }

    @Override
    public int getTotalAttributeCount() {
        return attributes.size();
    }

    @Override
    public SpanContext getSpanContext() {
        return bare(super.getSpanContext());
    }

    @Override
    public SpanContext getParentSpanContext() {
        return bare(super.getParentSpanContext());
    }

    @Override
    public StatusData getStatus() {
        return StatusData.create(super.getStatus().getStatusCode(), "");
    }

    @Override
    public List<EventData> getEvents() {
        return List.of();
    }

    @Override
    public int getTotalRecordedEvents() {
        return 0;
    }

    @Override
    public List<LinkData> getLinks() {
        return super.getLinks().stream()
                .map(link -> LinkData.create(bare(link.getSpanContext())))
                .toList();
    }
}
