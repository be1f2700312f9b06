package nl.weerthuis.fhir;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts what an organisation delivers, before any of it is read, and says how much is left. */
@ApplicationScoped
class PaceCheck {

    private static final int FIRST = 1;

    private final Pace pace;
    private final SecurityIdentity identity;
    private final JsonWebToken token;

    PaceCheck(Pace pace, SecurityIdentity identity, JsonWebToken token) {
        this.pace = pace;
        this.identity = identity;
        this.token = token;
    }

    @ServerRequestFilter(priority = FIRST)
    public void check(RoutingContext context) {
        // Who is not known was counted by address, at the edge.
        if (identity.isAnonymous()) {
            return;
        }
        pace.take("organisation " + token.getClaim("org")).ifPresent(allowance -> {
            allowance.headers().forEach(context.response()::putHeader);
            if (!allowance.granted()) {
                throw new Declined(429, List.of(Issue.error(Issue.Kind.THROTTLED, "too-many-requests", "")));
            }
        });
    }
}
