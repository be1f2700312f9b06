package nl.weerthuis.platform.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import nl.weerthuis.platform.security.Caller;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts what an organisation asks, before it is looked at, and says how much is left. */
@ApplicationScoped
class RateCheck {

    private static final int FIRST = 1;

    private final RateLimits limits;
    private final SecurityIdentity identity;
    private final Caller caller;

    RateCheck(RateLimits limits, SecurityIdentity identity, Caller caller) {
        this.limits = limits;
        this.identity = identity;
        this.caller = caller;
    }

    @ServerRequestFilter(priority = FIRST)
    public void check(RoutingContext context) {
        // Who is not known was counted by address, at the edge.
        if (identity.isAnonymous()) {
            return;
        }
        var request = context.request();
        var pace = Pace.of(request.method().name(), request.path(), request.getHeader("Accept"));
        Stream.of(Pace.USUAL, pace).distinct().forEach(each -> count(context, each));
    }

    private void count(RoutingContext context, Pace pace) {
        limits.take("organisation " + caller.organisation(), pace).ifPresent(allowance -> {
            allowance.headers().forEach(context.response()::putHeader);
            if (!allowance.granted()) {
                throw new WebApplicationException(Response.status(429).build());
            }
        });
    }
}
