package nl.weerthuis.platform.event;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadableSpan;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import nl.weerthuis.platform.event.Gate.Passage;
import nl.weerthuis.platform.trace.TraceParent;

/**
 * The spans of facts: stated, sent, taken in by others, all three in a trace of the facts' own. While the SDK is off
 * nothing is recorded and a trace is only an id.
 */
@ApplicationScoped
class FactSpans {

    private static final AttributeKey<String> PASSAGE = AttributeKey.stringKey("gate.passage");

    private final Tracer tracer;
    private final EventConfig config;

    FactSpans(Tracer tracer, EventConfig config) {
        this.tracer = tracer;
        this.config = config;
    }

    /** The trace of facts, and the span that it begins with; to be ended when the facts are true. */
    record Stated(TraceParent trace, Span span) {}

    /** Begins a trace that has nothing in common with the one that is under way (docs/adr/0004). */
    Stated state(Channel channel) {
        var builder = about(channel.topic(config.topics().prefix()), "create", SpanKind.PRODUCER)
                .setNoParent();
        var request = Span.current();
        if (config.traces().factsFollowRequests() && isRequestOfOurs(request)) {
            builder.addLink(request.getSpanContext());
        }
        var span = builder.startSpan();
        return new Stated(TraceParent.of(span.getSpanContext()).orElseGet(TraceParent::fresh), span);
    }

    /** Two requests of one caller may be about both sides and bear the caller's trace; nothing may lead to that one. */
    private static boolean isRequestOfOurs(Span span) {
        return span instanceof ReadableSpan request
                && request.getKind() == SpanKind.SERVER
                && !request.getParentSpanContext().isValid();
    }

    /** To be ended with {@link #sent}. */
    Span send(OutboxRow row) {
        return about(row.channel().topic(config.topics().prefix()), "send", SpanKind.PRODUCER)
                .setParent(within(row.traceParent()))
                .startSpan();
    }

    void sent(Span span, boolean acknowledged) {
        if (!acknowledged) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    /** Work on a fact of somebody else, in the fact's own trace. */
    void process(String topic, String traceParent, Supplier<Passage> work) {
        var span = about(topic, "process", SpanKind.CONSUMER)
                .setParent(within(traceParent))
                .startSpan();
        try {
            var passage = Context.current().with(span).wrapSupplier(work).get();
            span.setAttribute(PASSAGE, passage.name());
        } finally {
            span.end();
        }
    }

    private SpanBuilder about(String topic, String operation, SpanKind kind) {
        return tracer.spanBuilder(operation + " " + topic)
                .setSpanKind(kind)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", topic)
                .setAttribute("messaging.operation.type", operation);
    }

    private static Context within(String traceParent) {
        return TraceParent.parse(traceParent)
                .map(parent -> SpanContext.createFromRemoteParent(
                        parent.traceId(),
                        parent.spanId(),
                        TraceFlags.fromHex(parent.flags(), 0),
                        TraceState.getDefault()))
                .map(parent -> Context.root().with(Span.wrap(parent)))
                .orElseGet(Context::root);
    }
}
