package nl.weerthuis.platform.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import java.util.regex.Pattern;

/** The W3C trace id of the request, or a new one. */
@RequestScoped
public class RequestTrace {

    private static final Pattern TRACE_PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private final RoutingContext request;
    private String id;

    RequestTrace(RoutingContext request) {
        this.request = request;
    }

    public String id() {
        if (id == null) {
            var header = request.request().getHeader("traceparent");
            var match = TRACE_PARENT.matcher(header == null ? "" : header);
            id = match.matches() ? match.group(1) : UUID.randomUUID().toString().replace("-", "");
        }
        return id;
    }
}
