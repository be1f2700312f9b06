package nl.weerthuis.platform.web;

import io.opentelemetry.api.trace.Span;
import io.quarkus.security.ForbiddenException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.weerthuis.platform.trace.TraceParent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The outermost ring: headers on every answer, limits before anything is read, and a problem where nobody answers. */
@ApplicationScoped
class Edge {

    private static final Logger LOG = Logger.getLogger(Edge.class);
    /** After the resources have had their say, before the framework's own page. */
    private static final int LAST_WORD = 19_000;

    private static final Map<String, String> CHALLENGE = Map.of("WWW-Authenticate", "Bearer");

    /** Segments that lead elsewhere than they say: who guards an address by its beginning is led around. */
    private static final Pattern DOTS = Pattern.compile("(?i)/(\\.|%2e){1,2}(/|%2f|$)");

    private static final long PATIENCE_MILLIS = 2_000;

    private final ProblemWriter writer;
    private final SecurityHeaders headers;
    private final RateLimits limits;
    private final RefusalLog refusals;
    private final long largest;

    Edge(
            ProblemWriter writer,
            SecurityHeaders headers,
            RateLimits limits,
            RefusalLog refusals,
            @ConfigProperty(name = "weerthuis.http.import-limit", defaultValue = "20971520") long importLimit,
            @ConfigProperty(name = "weerthuis.http.stream-limit", defaultValue = "20971520") long streamLimit) {
        this.writer = writer;
        this.headers = headers;
        this.limits = limits;
        this.refusals = refusals;
        this.largest = Math.max(importLimit, streamLimit);
    }

    void guard(@Observes Filters filters) {
        filters.register(this::enter, Integer.MAX_VALUE);
    }

    void nobodyAnswered(@Observes Router router) {
        // A request that the router itself does not take reaches no route, not even our own.
        router.errorHandler(400, context -> answer(context, Answer.of(400)));
        router.errorHandler(404, context -> answer(context, Answer.of(404)));
        router.errorHandler(405, context -> answer(context, Answer.of(405)));
        router.route().order(LAST_WORD).failureHandler(this::failed);
    }

    private void enter(RoutingContext context) {
        context.addHeadersEndHandler(ignored -> headers.addTo(context));
        context.addEndHandler(ignored -> hangUpIfTooLarge(context));
        refusal(context.request()).ifPresentOrElse(answer -> answer(context, answer), context::next);
    }

    private Optional<Answer> refusal(HttpServerRequest request) {
        if (request.uri().length() > Api.URL_LIMIT) {
            return Optional.of(Answer.of(414));
        }
        if (headerSize(request) > Api.HEADER_LIMIT) {
            return Optional.of(Answer.of(431));
        }
        if (!isAddress(request.uri()) || !ReadableHeaders.in(request)) {
            return Optional.of(Answer.of(400));
        }
        if (request.path() == null
                || DOTS.matcher(request.path()).find()
                || request.path().contains("//")
                || (request.path().length() > 1 && request.path().endsWith("/"))) {
            return Optional.of(Answer.of(404));
        }
        if (request.headers().getAll("Authorization").size() > 1) {
            return Optional.of(Answer.of(401).with(CHALLENGE));
        }
        if (announcedSize(request) > largest) {
            return Optional.of(tooLarge().with(Map.of("Connection", "close")));
        }
        return request.path().startsWith(Api.ROOT) && request.getHeader("Authorization") == null
                ? limits.refusalOfStranger(request)
                : Optional.empty();
    }

    private Answer tooLarge() {
        return Answer.of(413, "too-large", largest);
    }

    private static boolean isAddress(String uri) {
        try {
            return new URI(uri).getRawFragment() == null && (uri.startsWith("/") || uri.contains("://"));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Reads on for a moment, so that the caller gets to see the answer; then it was enough. */
    private static void hangUpIfTooLarge(RoutingContext context) {
        if (context.response().getStatusCode() == 413) {
            context.vertx()
                    .setTimer(
                            PATIENCE_MILLIS,
                            ignored -> context.request().connection().close());
        }
    }

    private void failed(RoutingContext context) {
        if (context.response().headWritten()) {
            context.next();
            return;
        }
        answer(context, explain(context));
    }

    private Answer explain(RoutingContext context) {
        var failure = context.failure();
        if (failure == null) {
            return context.statusCode() == 413
                    ? tooLarge()
                    : Answer.of(context.statusCode() < 400 ? 500 : context.statusCode());
        }
        if (failure instanceof ForbiddenException) {
            return Answer.of(403);
        }
        if (failure instanceof SecurityException) {
            return Answer.of(401).with(CHALLENGE);
        }
        // Some headers are read by the framework before we see the request.
        if (!ReadableHeaders.in(context.request())) {
            return Answer.of(400);
        }
        return Trouble.of(failure, null).orElseGet(() -> {
            LOG.error("Unexpected error outside the resources", Scrubbed.of(failure));
            return Answer.of(500);
        });
    }

    private void answer(RoutingContext context, Answer answer) {
        var response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        var trace = TraceParent.of(Span.current().getSpanContext())
                .map(TraceParent::traceId)
                .orElseGet(TraceParent::freshTraceId);
        refusals.refusedAtTheEdge(context.request(), answer, trace);
        response.setStatusCode(answer.status()).putHeader("Content-Type", Api.PROBLEM_JSON);
        headers.addTo(context);
        answer.headers().forEach(response::putHeader);
        response.end(writer.write(answer, context.request(), trace));
    }

    private static int headerSize(HttpServerRequest request) {
        return request.headers().entries().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length() + 4)
                .sum();
    }

    private static long announcedSize(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }
}
