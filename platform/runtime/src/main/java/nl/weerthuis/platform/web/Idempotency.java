package nl.weerthuis.platform.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.weerthuis.platform.fault.CrashPoint;
import nl.weerthuis.platform.fault.CrashPoints;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.security.Caller;

/**
 * Effects of a POST happen once per key. Whether the caller may do it at all is decided before: by the route, and in the
 * resource before this is called if the answer tells more than the route allows.
 */
@ApplicationScoped
public class Idempotency {

    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private final StoredAnswers answers;
    private final RequestBody body;
    private final Caller caller;
    private final HttpHeaders headers;
    private final Request request;
    private final UriInfo uri;

    Idempotency(
            StoredAnswers answers, RequestBody body, Caller caller, HttpHeaders headers, Request request, UriInfo uri) {
        this.answers = answers;
        this.body = body;
        this.caller = caller;
        this.headers = headers;
        this.request = request;
        this.uri = uri;
    }

    /**
     * Runs the command in one transaction. With the header {@code Idempotency-Key}, its answer is stored in that same
     * transaction and replayed byte for byte when the request comes again; a second call at the same time waits for the
     * first. What is rolled back stores nothing.
     *
     * @throws Problem {@code idempotency-key-reused} if the key came earlier with another body
     */
    public Response once(Supplier<Response> command) {
        var key = headers.getHeaderString(HEADER);
        if (key == null) {
            return inTransaction(command);
        }
        if (!KEY.matcher(key).matches()) {
            throw Problem.invalid(Violation.of(HEADER, "invalid-idempotency-key"));
        }
        var claim = new StoredAnswers.Claim(
                caller.organisation() + "/" + caller.subject(), request.getMethod() + " " + uri.getPath(), key);
        var answer = inTransaction(() -> answerOnce(claim, command));
        CrashPoints.reach(CrashPoint.ANSWER_STORED_NOT_SENT);
        return answer;
    }

    private Response answerOnce(StoredAnswers.Claim claim, Supplier<Response> command) {
        if (!answers.claim(claim)) {
            return answers.replay(claim, body.digest());
        }
        var answer = command.get();
        return answer.getStatus() < 500 ? answers.store(claim, body.digest(), answer) : answer;
    }

    private static Response inTransaction(Supplier<Response> command) {
        try {
            return QuarkusTransaction.joiningExisting().call(() -> {
                var answer = command.get();
                if (answer.getStatus() >= 500) {
                    throw new Undone(answer);
                }
                CrashPoints.reach(CrashPoint.COMMAND_NOT_COMMITTED);
                return answer;
            });
        } catch (Undone undone) {
            return undone.answer;
        }
    }

    /** Takes an answer out past a transaction that is rolled back. */
    private static final class Undone extends RuntimeException {

        private final transient Response answer;

        private Undone(Response answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }
}
