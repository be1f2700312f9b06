package nl.weerthuis.fhir;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The outermost ring: headers on every answer, and a bound on what is announced before anything is read. */
@ApplicationScoped
class Edge {

    private static final int FIRST = Integer.MAX_VALUE;
    private static final Map<String, String> ALWAYS = Map.of(
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Cache-Control", "no-store");

    private final Outcomes outcomes;
    private final String version;

    Edge(Outcomes outcomes, @ConfigProperty(name = "weerthuis.api.version") String version) {
        this.outcomes = outcomes;
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
        if (announced(context.request()) > Bounds.MOST_BYTES) {
            tooLarge(context);
        } else {
            context.next();
        }
    }

    private void tooLarge(RoutingContext context) {
        var notation = Notation.of(context.request().getHeader("Accept"));
        var language = Sentences.language(context.request().getHeader("Accept-Language"));
        context.response()
                .setStatusCode(413)
                .putHeader("Content-Type", notation.mediaType())
                .putHeader("Connection", "close")
                .end(outcomes.of(List.of(Bounds.tooLarge()), language, notation));
    }

    private static long announced(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }
}
