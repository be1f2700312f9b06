package nl.weerthuis.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import nl.weerthuis.platform.problem.Violation;

/** Writes an answer as {@code application/problem+json}, in the language of the reader. */
@ApplicationScoped
class ProblemWriter {

    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    String write(Answer answer, HttpServerRequest request, String traceId) {
        // Not visible and not there must be the same to the last byte.
        var trace = answer.status() == 404 ? null : traceId;
        var sentences = Sentences.in(request == null ? null : request.getHeader("Accept-Language"));
        var faults = answer.violations().stream()
                .map(violation -> fault(violation, sentences))
                .toList();
        try {
            return json.writeValueAsString(new ProblemDocument(
                    "/problems/" + answer.code(),
                    sentences.title(answer),
                    answer.status(),
                    sentences.detail(answer),
                    answer.code(),
                    faults,
                    answer.versions() == null ? null : ProblemDocument.Stale.of(answer.versions()),
                    trace));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem could not be written.", e);
        }
    }

    private static ProblemDocument.Fault fault(Violation violation, Sentences sentences) {
        var message =
                violation.message() == null ? sentences.fault(violation.code(), violation.args()) : violation.message();
        return new ProblemDocument.Fault(violation.path(), violation.code(), message);
    }
}
