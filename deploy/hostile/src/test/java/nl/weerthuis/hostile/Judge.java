package nl.weerthuis.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.weerthuis.hostile.Shot.Manners;

/** What is wrong with an answer, whoever asked whatever. */
final class Judge {

    private static final Pattern INSIDES = Pattern.compile(
            "\\bat [\\w.$]+\\([\\w.]+:\\d+\\)|[a-z]Exception\\b|nl\\.weerthuis\\.|\\b(java|jakarta|io\\.quarkus|org\\.hibernate"
                    + "|org\\.postgresql|com\\.fasterxml)\\.[a-z]|(?i:\\b(select|insert into|update|delete from)\\b.+\\b(from|values"
                    + "|set|where)\\b)|SQLSTATE|ERROR: ");
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{32}");
    private static final Set<String> MEMBERS =
            Set.of("type", "title", "status", "detail", "code", "errors", "versions", "traceId");
    private static final Set<String> OF_A_FAULT = Set.of("path", "code", "message");

    private Judge() {}

    /** Faults that may not happen once. */
    static List<String> faults(Shot shot, Reply reply) {
        var faults = new ArrayList<String>();
        if (reply.status() == Reply.HANGS) {
            faults.add("no answer in time");
        }
        if (reply.status() == Reply.HUNG_UP && shot.manners() != Manners.NOT_HTTP) {
            faults.add("hung up without an answer");
        }
        if (reply.status() >= 500 && !isRefusalOfHttp(shot, reply)) {
            faults.add("answered " + reply.status());
        }
        if (reply.succeeded() && shot.manners() == Manners.NEVER_ACCEPTED) {
            faults.add("accepted what is not for callers");
        }
        if (reply.declined() && INSIDES.matcher(reply.text()).find()) {
            faults.add("shows its insides");
        }
        if (!shot.canary().isEmpty() && shows(reply, shot.canary())) {
            faults.add("repeats what was sent");
        }
        return faults;
    }

    /** What is wrong with a problem as a document; empty if it is right, or none is needed. */
    static Optional<String> misshapen(Shot shot, Reply reply) {
        if (!reply.declined() || shot.hasAnswerWithoutBody() || shot.manners() == Manners.NOT_HTTP) {
            return Optional.empty();
        }
        if (!reply.header("Content-Type").startsWith("application/problem+json")) {
            return Optional.of("content type " + reply.header("Content-Type"));
        }
        var problem = reply.json();
        var members = new ArrayList<String>();
        problem.fieldNames().forEachRemaining(members::add);
        if (!MEMBERS.containsAll(members)) {
            return Optional.of("members " + members);
        }
        if (!isNamed(problem) || problem.path("status").asInt() != reply.status()) {
            return Optional.of("type, title, status or code");
        }
        // What is not there and what is not shown are the same to the last byte.
        var hasTrace = TRACE.matcher(problem.path("traceId").asText()).matches();
        if (hasTrace == (reply.status() == 404)) {
            return Optional.of("trace id");
        }
        for (var fault : problem.path("errors")) {
            if (OF_A_FAULT.stream().anyMatch(member -> !fault.path(member).isTextual())) {
                return Optional.of("member of errors");
            }
        }
        return Optional.empty();
    }

    private static boolean isNamed(JsonNode problem) {
        var code = problem.path("code").asText();
        return CODE.matcher(code).matches()
                && problem.path("type").asText().equals("/problems/" + code)
                && !problem.path("title").asText().isBlank();
    }

    /** Says that it knows no such version or encoding of HTTP. */
    private static boolean isRefusalOfHttp(Shot shot, Reply reply) {
        return shot.manners() == Manners.NOT_HTTP && (reply.status() == 501 || reply.status() == 505);
    }

    /** An answer holds what was asked for, and its links say what that was. */
    private static boolean shows(Reply reply, String canary) {
        return reply.declined()
                && (reply.head().stream().anyMatch(line -> line.contains(canary))
                        || withoutPlaces(reply).contains(canary));
    }

    /** The place of a fault is what the caller called it, so that the caller can find it. */
    private static String withoutPlaces(Reply reply) {
        var problem = reply.json();
        if (!problem.isObject()) {
            return reply.text();
        }
        problem.path("errors").forEach(fault -> {
            if (fault instanceof ObjectNode named) {
                named.remove("path");
            }
        });
        return problem.toString();
    }
}
