package nl.weerthuis.platform.log;

import jakarta.enterprise.context.ApplicationScoped;
import nl.weerthuis.platform.access.RequestTrace;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Every line that is logged for a request says which: the trace id that the caller, and a problem, knows it by. */
@ApplicationScoped
class TraceInLog {

    private final RequestTrace trace;

    TraceInLog(RequestTrace trace) {
        this.trace = trace;
    }

    @ServerRequestFilter(preMatching = true)
    public void enter() {
        MDC.put(LogFields.TRACE_ID, trace.id());
    }
}
