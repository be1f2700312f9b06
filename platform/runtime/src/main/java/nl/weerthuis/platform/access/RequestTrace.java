package nl.weerthuis.platform.access;

import io.opentelemetry.api.trace.Span;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import nl.weerthuis.platform.trace.TraceParent;

/** The trace id of the request's span; without spans the one that the caller sent, or a new one. */
@RequestScoped
public class RequestTrace {

    private final RoutingContext request;
    private String id;

    RequestTrace(RoutingContext request) {
        this.request = request;
    }

    public String id() {
        if (id == null) {
            id = TraceParent.of(Span.current().getSpanContext())
                    .or(() -> TraceParent.parse(request.request().getHeader("traceparent")))
                    .map(TraceParent::traceId)
                    .orElseGet(TraceParent::freshTraceId);
        }
        return id;
    }
}
