package nl.weerthuis.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/** The members of {@code application/problem+json} (RFC 9457) as every service sends them. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "code", "errors", "traceId"})
record ProblemDocument(
        String type, String title, int status, String detail, String code, List<Fault> errors, String traceId) {

    record Fault(String path, String code, String message) {}
}
