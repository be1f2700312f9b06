package nl.weerthuis.platform.web;

import java.util.List;
import java.util.Map;
import nl.weerthuis.platform.problem.Kind;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Versions;
import nl.weerthuis.platform.problem.Violation;

/** A problem as the edge answers it: with a status, and headers that belong to it. */
record Answer(
        int status,
        String code,
        List<Object> args,
        List<Violation> violations,
        Versions versions,
        Map<String, String> headers) {

    static final String RETRY_AFTER = "Retry-After";

    static Answer of(Problem problem) {
        var status = status(problem.kind());
        // What is still under way is not read, so the connection cannot be used again.
        Map<String, String> headers = status == 413 ? Map.of("Connection", "close") : Map.of();
        return new Answer(status, problem.code(), problem.args(), problem.violations(), problem.versions(), headers);
    }

    static Answer of(int status, String code, Object... args) {
        return new Answer(status, code, List.of(args), List.of(), null, Map.of());
    }

    /** For faults that have no code of their own: the plain name of the status. */
    static Answer of(int status) {
        return of(
                status,
                switch (status) {
                    case 400 -> "bad-request";
                    case 401 -> "unauthorized";
                    case 403 -> "forbidden";
                    case 404, 410 -> "unknown";
                    case 405 -> "method-not-allowed";
                    case 406 -> "not-acceptable";
                    case 408 -> "request-timeout";
                    case 413 -> "too-large";
                    case 414 -> "uri-too-long";
                    case 415 -> "unsupported-media-type";
                    case 429 -> "too-many-requests";
                    case 431 -> "headers-too-large";
                    case 503 -> "unavailable";
                    default -> status < 500 ? "bad-request" : "unexpected";
                });
    }

    static Answer unavailable() {
        return of(503).with(Map.of(RETRY_AFTER, "2"));
    }

    Answer with(Map<String, String> more) {
        return new Answer(status, code, args, violations, versions, more);
    }

    private static int status(Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case FORBIDDEN -> 403;
            case UNKNOWN -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case TOO_LARGE -> 413;
            case VERSION_REQUIRED -> 428;
        };
    }
}
