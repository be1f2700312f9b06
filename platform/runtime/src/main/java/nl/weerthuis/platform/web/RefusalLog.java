package nl.weerthuis.platform.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.weerthuis.platform.log.LogFields;
import nl.weerthuis.platform.security.Caller;
import org.jboss.logging.Logger;

/**
 * A line for each refusal on an operation, as far as lines are left: who was refused what, never about whom. An
 * organisation that is refused more often than that is counted on.
 */
@ApplicationScoped
class RefusalLog {

    private static final Logger LOG = Logger.getLogger(RefusalLog.class);
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 404, 429);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Asker NOBODY = new Asker("-", "-");

    private final RateLimits limits;
    private final SecurityIdentity identity;
    private final Caller caller;
    private final MeterRegistry meters;

    RefusalLog(RateLimits limits, SecurityIdentity identity, Caller caller, MeterRegistry meters) {
        this.limits = limits;
        this.identity = identity;
        this.caller = caller;
        this.meters = meters;
    }

    private record Asker(String subject, String organisation) {}

    /** Refused by or after the check of the token. */
    void refusedInside(HttpServerRequest request, Answer answer, String traceId) {
        if (concerns(request, answer)) {
            var asker = identity.isAnonymous()
                    ? NOBODY
                    : new Asker(caller.subject(), caller.organisation().toString());
            write(request, answer, traceId, asker);
        }
    }

    /** Refused for its token: who showed it is known only if the issuer had signed it. */
    void refusedToken(HttpServerRequest request, Answer answer, String traceId, SecurityException thrown) {
        if (concerns(request, answer)) {
            var signed = thrown instanceof AuthenticationFailedException failed
                    ? failed.getAttributes()
                    : Map.<String, Object>of();
            write(request, answer, traceId, new Asker(word(signed, "sub"), word(signed, "org")));
        }
    }

    /** Refused before anybody looked at a token. */
    void refusedAtTheEdge(HttpServerRequest request, Answer answer, String traceId) {
        if (concerns(request, answer)) {
            write(request, answer, traceId, NOBODY);
        }
    }

    /** An address that is no operation hides nothing. */
    private static boolean concerns(HttpServerRequest request, Answer answer) {
        return REFUSALS.contains(answer.status())
                && request.path() != null
                && request.path().startsWith(Api.ROOT)
                && (answer.status() != 404 || route(request).isPresent());
    }

    private void write(HttpServerRequest request, Answer answer, String traceId, Asker asker) {
        var line = limits.take("lines of " + asker.organisation(), Pace.REFUSAL_LINE);
        if (line.isPresent() && !line.get().granted()) {
            meters.counter("refusals_not_logged").increment();
            return;
        }
        var method = request.method().name();
        var operation = "%s %s"
                .formatted(
                        METHODS.contains(method) ? method : "OTHER",
                        route(request).orElse("-"));
        var fields = Map.of(
                LogFields.TRACE_ID,
                traceId,
                "operation",
                operation,
                "status",
                String.valueOf(answer.status()),
                "problem",
                answer.code(),
                "subject",
                asker.subject(),
                "organisation",
                asker.organisation());
        LogFields.with(
                fields,
                () -> LOG.infof(
                        "Refused %s: %d %s to %s of %s",
                        operation, answer.status(), answer.code(), asker.subject(), asker.organisation()));
    }

    /** As the framework's metrics know it: with names in place of what stands in the path. */
    private static Optional<String> route(HttpServerRequest request) {
        return request instanceof HttpServerRequestInternal known
                ? Optional.ofNullable(known.context().getLocal("UrlPathTemplate"))
                : Optional.empty();
    }

    private static String word(Map<String, Object> signed, String claim) {
        var value = signed.get(claim);
        return value == null ? "-" : value.toString();
    }
}
