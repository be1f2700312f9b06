package nl.weerthuis.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hands a record to caseflow and says, in the words of FHIR, what caseflow made of it. */
@ApplicationScoped
class DeliverRecord {

    /** A record as it came in. */
    record Command(InputStream content, Notation notation, Map<String, String> headers) {}

    /** The case of the record, its version if the caller may see it, and what there is to say. */
    record Delivered(int status, String caseId, Optional<String> version, List<Issue> issues) {}

    private static final int OK = 200;
    private static final int CREATED = 201;

    private static final Map<Integer, Issue.Kind> KINDS = Map.of(
            400, Issue.Kind.VALUE,
            401, Issue.Kind.LOGIN,
            403, Issue.Kind.FORBIDDEN,
            404, Issue.Kind.NOTFOUND,
            409, Issue.Kind.CONFLICT,
            412, Issue.Kind.CONFLICT,
            429, Issue.Kind.THROTTLED,
            503, Issue.Kind.TRANSIENT);

    private final ReadRecord readRecord;
    private final Caseflow caseflow;

    DeliverRecord(ReadRecord readRecord, Caseflow caseflow) {
        this.readRecord = readRecord;
        this.caseflow = caseflow;
    }

    Delivered handle(Command command) {
        var record = readRecord.handle(command.content(), command.notation());
        var answer = caseflow.upsert(record.nomination(), command.headers());
        if (answer.status() != OK && answer.status() != CREATED) {
            throw new Declined(status(answer.status()), issues(answer, record.places()));
        }
        var issues = new ArrayList<Issue>();
        issues.add(Issue.information(
                result(answer.body()), "", answer.body().path("caseId").asText()));
        answer.body()
                .path("differences")
                .forEach(pointer ->
                        issues.add(Issue.information("differs", record.places().of(pointer.asText()))));
        answer.body()
                .path("taken")
                .forEach(pointer ->
                        issues.add(Issue.information("taken", record.places().of(pointer.asText()))));
        issues.addAll(record.remarks());
        return new Delivered(
                answer.status(), answer.body().path("caseId").asText(), answer.version(), List.copyOf(issues));
    }

    /** What is not a refusal is not the caller's doing. */
    private static int status(int caseflows) {
        return caseflows >= 400 && caseflows < 500 || caseflows == 503 ? caseflows : 502;
    }

    private static List<Issue> issues(Caseflow.Answer answer, Places places) {
        var kind = KINDS.getOrDefault(answer.status(), Issue.Kind.EXCEPTION);
        var code = answer.body().path("code").asText("unexpected");
        var errors = new ArrayList<Issue>();
        answer.body()
                .path("errors")
                .forEach(error -> errors.add(Issue.said(
                        kind,
                        error.path("code").asText(code),
                        places.of(error.path("path").asText()),
                        text(error, "message"))));
        return errors.isEmpty() ? List.of(Issue.said(kind, code, "", text(answer.body(), "detail"))) : errors;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText(node.path("title").asText("-"));
    }

    private static String result(JsonNode view) {
        return switch (view.path("result").asText()) {
            case "CREATED" -> "created";
            case "CHANGED" -> "changed";
            case "DIFFERENT" -> "different";
            default -> "unchanged";
        };
    }
}
