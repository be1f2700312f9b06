package nl.weerthuis.platform.access;

import io.opentelemetry.api.trace.Span;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import nl.weerthuis.platform.trace.TraceParent;

/** The trace id of the request's span; without spans the one that the caller sent, or a new one. */
@RequestScoped
public class RequestTrace {

    private final CurrentVertxRequest request;
    private String id;

    RequestTrace(CurrentVertxRequest request) {
        this.request = request;
    }

    public String id() {
        if (id == null) {
            id = TraceParent.of(Span.current().getSpanContext())
                    .or(this::sent)
                    .map(TraceParent::traceId)
                    .orElseGet(TraceParent::freshTraceId);
        }
        return id;
    }

    /** Work that goes on in somebody's name has no request any more. */
    private Optional<TraceParent> sent() {
        return Optional.ofNullable(request.getCurrent())
                .flatMap(current -> TraceParent.parse(current.request().getHeader("traceparent")));
    }
}
