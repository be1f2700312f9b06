package nl.weerthuis.fhir;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The outermost ring: headers on every answer, and bounds on how often and how much, before anything is read. */
@ApplicationScoped
class Edge {

    private static final int FIRST = Integer.MAX_VALUE;
    private static final int UNAUTHORIZED = 401;
    private static final Map<String, String> ALWAYS = Map.of(
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Cache-Control", "no-store");

    private final Outcomes outcomes;
    private final Pace pace;
    private final String version;

    Edge(Outcomes outcomes, Pace pace, @ConfigProperty(name = "weerthuis.api.version") String version) {
        this.outcomes = outcomes;
        this.pace = pace;
        this.version = version;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::enter, FIRST);
    }

    private void enter(RoutingContext context) {
        context.addHeadersEndHandler(ignored -> {
            var headers = context.response().headers();
            ALWAYS.forEach(headers::set);
            headers.set("API-Version", version);
        });
        var address = address(context.request());
        if (pace.isSpent(address)) {
            tooOften(context, address);
        } else if (announced(context.request()) > Bounds.MOST_BYTES) {
            tooLarge(context);
        } else {
            context.addEndHandler(ignored -> countStranger(context, address));
            context.next();
        }
    }

    /** Of somebody without a good token every request counts, by address. */
    private void countStranger(RoutingContext context, String address) {
        if (context.response().getStatusCode() == UNAUTHORIZED) {
            pace.take(address);
        }
    }

    private void tooOften(RoutingContext context, String address) {
        pace.take(address).ifPresent(allowance -> allowance.headers().forEach(context.response()::putHeader));
        refuse(context, 429, Issue.error(Issue.Kind.THROTTLED, "too-many-requests", ""));
    }

    private void tooLarge(RoutingContext context) {
        context.response().putHeader("Connection", "close");
        refuse(context, 413, Bounds.tooLarge());
    }

    private void refuse(RoutingContext context, int status, Issue issue) {
        var notation = Notation.of(context.request().getHeader("Accept"));
        var language = Sentences.language(context.request().getHeader("Accept-Language"));
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", notation.mediaType())
                .end(outcomes.of(List.of(issue), language, notation));
    }

    private static String address(HttpServerRequest request) {
        return "address "
                + (request.remoteAddress() == null
                        ? ""
                        : request.remoteAddress().hostAddress());
    }

    private static long announced(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }
}
