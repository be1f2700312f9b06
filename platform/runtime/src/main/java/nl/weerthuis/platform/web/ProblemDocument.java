package nl.weerthuis.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import nl.weerthuis.platform.problem.Versions;

/** The members of {@code application/problem+json} (RFC 9457) as every service sends them. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "code", "errors", "versions", "traceId"})
record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<Fault> errors,
        Stale versions,
        String traceId) {

    record Fault(String path, String code, String message) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Stale(Integer sent, Integer standing, List<Since> changes) {

        static Stale of(Versions versions) {
            return new Stale(
                    versions.sent(),
                    versions.standing(),
                    versions.changes().stream().map(Since::of).toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Since(Instant at, String kind, String code, String organisationKind, String actor) {

        static Since of(Versions.Change change) {
            return new Since(change.at(), change.kind(), change.code(), change.organisationKind(), change.actor());
        }
    }
}
