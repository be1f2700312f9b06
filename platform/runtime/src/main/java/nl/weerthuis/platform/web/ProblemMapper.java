package nl.weerthuis.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weerthuis.platform.access.RequestTrace;
import nl.weerthuis.platform.problem.Problem;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that is thrown into {@code application/problem+json}. */
@ApplicationScoped
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final List<String> KEPT_HEADERS = List.of("Retry-After", "WWW-Authenticate");
    private static final Map<String, String> CHALLENGE = Map.of("WWW-Authenticate", "Bearer");

    private final ProblemWriter writer;
    private final CurrentVertxRequest current;
    private final RequestTrace trace;
    private final AllowedMethods allowed;
    private final RateLimits limits;
    private final RefusalLog refusals;

    ProblemMapper(
            ProblemWriter writer,
            CurrentVertxRequest current,
            RequestTrace trace,
            AllowedMethods allowed,
            RateLimits limits,
            RefusalLog refusals) {
        this.refusals = refusals;
        this.limits = limits;
        this.writer = writer;
        this.allowed = allowed;
        this.current = current;
        this.trace = trace;
    }

    @ServerExceptionMapper
    public Response declined(Problem problem) {
        return respond(Answer.of(problem));
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException thrown) {
        return Violations.blamesCaller(thrown)
                ? respond(Answer.of(Problem.invalid(Violations.ofParameters(thrown))))
                : unexpected(thrown);
    }

    @ServerExceptionMapper
    public Response notFound(NotFoundException thrown) {
        return web(thrown);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException thrown) {
        var response = thrown.getResponse();
        if (response.getStatus() < 400) {
            return response;
        }
        if (response.getStatus() >= 500 && response.getStatus() != 503) {
            return unexpected(thrown);
        }
        return respond(Answer.of(response.getStatus()).with(kept(response)));
    }

    @ServerExceptionMapper(MismatchedInputException.class)
    public Response unreadable(JsonProcessingException thrown) {
        // What a caller sends is read by StrictJson; JSON that fails here is our own.
        return unexpected(thrown);
    }

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    public Response unauthorized(SecurityException thrown) {
        var unknown = Answer.of(401).with(CHALLENGE);
        // Whoever showed no token at all was counted at the edge.
        var answer = request().getHeader("Authorization") == null
                ? unknown
                : limits.refusalOfStranger(request()).orElse(unknown);
        refusals.refusedToken(request(), answer, trace.id(), thrown);
        return written(answer);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException thrown) {
        return respond(Answer.of(403));
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable thrown) {
        return Trouble.of(thrown, request().getHeader("If-Match"))
                .map(this::respond)
                .orElseGet(() -> bug(thrown));
    }

    private Response bug(Throwable thrown) {
        LOG.errorf(Scrubbed.of(thrown), "Unexpected error %s", trace.id());
        return respond(Answer.of(500));
    }

    private Response respond(Answer answer) {
        refusals.refusedInside(request(), answer, trace.id());
        return written(answer);
    }

    private Response written(Answer answer) {
        var response = Response.status(answer.status())
                .type(Api.PROBLEM_JSON)
                .entity(writer.write(answer, request(), trace.id()));
        answer.headers().forEach(response::header);
        return response.build();
    }

    private Map<String, String> kept(Response response) {
        var headers = new LinkedHashMap<String, String>();
        KEPT_HEADERS.stream()
                .filter(name -> response.getHeaderString(name) != null)
                .forEach(name -> headers.put(name, response.getHeaderString(name)));
        if (response.getStatus() == 401) {
            headers.putAll(CHALLENGE);
        }
        if (response.getStatus() == 405) {
            headers.put("Allow", allowed.at(request().path()));
        }
        return headers;
    }

    private HttpServerRequest request() {
        return current.getCurrent().request();
    }
}
