package nl.weerthuis.fhir;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Whatever goes wrong is an OperationOutcome that tells nothing of what was sent. */
@ApplicationScoped
class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private final Outcomes outcomes;

    Refusals(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @ServerExceptionMapper
    Response declined(Declined declined, HttpHeaders headers) {
        return answer(declined.status(), declined.issues(), headers);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response stranger(HttpHeaders headers) {
        var answer = answer(401, List.of(Issue.error(Issue.Kind.LOGIN, "login", "")), headers);
        answer.getHeaders().putSingle("WWW-Authenticate", "Bearer");
        return answer;
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refused, HttpHeaders headers) {
        return answer(403, List.of(Issue.error(Issue.Kind.FORBIDDEN, "forbidden", "")), headers);
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException refused, HttpHeaders headers) {
        int status = refused.getResponse().getStatus();
        var code = status >= 500 ? "unexpected" : "status-" + (SAID.contains(status) ? status : 400);
        return answer(status, List.of(Issue.error(Issue.Kind.NOTSUPPORTED, code, "")), headers);
    }

    /** The class and the place in the program; a message could repeat what was sent. */
    @ServerExceptionMapper
    Response unexpected(Throwable failure, HttpHeaders headers) {
        var frames = failure.getStackTrace();
        LOG.errorf("Unexpected %s at %s", failure.getClass().getName(), frames.length == 0 ? "?" : frames[0]);
        return answer(500, List.of(Issue.error(Issue.Kind.EXCEPTION, "unexpected", "")), headers);
    }

    private static final List<Integer> SAID = List.of(400, 404, 405, 406, 415);

    private Response answer(int status, List<Issue> issues, HttpHeaders headers) {
        var notation = Notation.of(headers.getHeaderString(HttpHeaders.ACCEPT));
        var language = Sentences.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Response.status(status)
                .type(notation.mediaType())
                .entity(outcomes.of(issues, language, notation))
                .build();
    }
}
