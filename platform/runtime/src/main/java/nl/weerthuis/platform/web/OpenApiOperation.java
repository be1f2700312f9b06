package nl.weerthuis.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** One operation, completed with what every operation of its kind has. */
final class OpenApiOperation {

    private static final List<HttpMethod> CHANGES = List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
    private static final List<HttpMethod> REPLACES = List.of(HttpMethod.PUT, HttpMethod.PATCH);

    private final String path;
    private final HttpMethod method;
    private final PathItem item;
    private final Operation operation;

    OpenApiOperation(String path, HttpMethod method, PathItem item, Operation operation) {
        this.path = path;
        this.method = method;
        this.item = item;
        this.operation = operation;
    }

    void complete() {
        if (method == HttpMethod.POST) {
            header(Idempotency.HEADER, OpenApiParts.KEY);
        }
        if (REPLACES.contains(method)) {
            header("If-Match", OpenApiParts.MATCH_REQUIRED);
        }
        var responses = Optional.ofNullable(operation.getResponses()).orElseGet(OASFactory::createAPIResponses);
        statuses().forEach(status -> problem(responses, status));
        responses.getAPIResponses().forEach(OpenApiOperation::finish);
        operation.setResponses(responses);
    }

    private Stream<String> statuses() {
        var statuses = new ArrayList<>(List.of("401", "403", "500"));
        var changes = CHANGES.contains(method);
        if (changes || parameters().findAny().isPresent()) {
            statuses.add("400");
        }
        if (path.contains("{")) {
            statuses.add("404");
        }
        if (changes || method == HttpMethod.DELETE) {
            statuses.add("409");
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of("413", "415"));
        }
        if (parameters().anyMatch(OpenApiOperation::isMatch)) {
            statuses.add("412");
        }
        if (REPLACES.contains(method)) {
            statuses.add("428");
        }
        return statuses.stream().sorted();
    }

    private Stream<Parameter> parameters() {
        return Stream.of(item.getParameters(), operation.getParameters())
                .filter(list -> list != null)
                .flatMap(List::stream);
    }

    private static boolean isMatch(Parameter parameter) {
        return "If-Match".equals(parameter.getName())
                || (parameter.getRef() != null && parameter.getRef().endsWith("/" + OpenApiParts.MATCH_REQUIRED));
    }

    /** Unless the operation describes it itself. */
    private void header(String name, String component) {
        if (parameters().noneMatch(parameter -> name.equalsIgnoreCase(parameter.getName()))) {
            operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + component));
        }
    }

    private static void problem(APIResponses responses, String status) {
        var existing = responses.getAPIResponse(status);
        var documented = existing != null && (existing.getRef() != null || existing.getContent() != null);
        if (documented) {
            return;
        }
        // What the service says about the status is kept; the framework's own two words are not.
        if (existing != null
                && !List.of("Not Authorized", "Not Allowed", "Bad Request").contains(existing.getDescription())) {
            existing.setContent(OpenApiParts.problemContent());
            return;
        }
        responses.addAPIResponse(
                status, OASFactory.createAPIResponse().ref("#/components/responses/" + OpenApiParts.name(status)));
    }

    private static void finish(String status, APIResponse response) {
        if (response.getRef() != null) {
            return;
        }
        var failed = status.startsWith("4") || status.startsWith("5");
        if (failed && response.getContent() == null) {
            response.setContent(OpenApiParts.problemContent());
        }
        response.addHeader(
                Api.VERSION_HEADER, OASFactory.createHeader().ref("#/components/headers/" + OpenApiParts.VERSION));
    }
}
