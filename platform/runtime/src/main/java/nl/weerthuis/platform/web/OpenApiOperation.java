package nl.weerthuis.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    private static final String IF_MATCH = "If-Match";
    private static final String PARAMETERS = "#/components/parameters/";

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
        var replaces = REPLACES.contains(method);
        if (method == HttpMethod.POST) {
            header(Idempotency.HEADER, OpenApiParts.KEY);
        }
        if (declares(IF_MATCH) || (replaces && path.contains("{"))) {
            header(IF_MATCH, replaces ? OpenApiParts.MATCH_REQUIRED : OpenApiParts.MATCH);
        }
        parameters().filter(parameter -> parameter.getIn() == Parameter.In.PATH).forEach(this::describe);
        var responses = Optional.ofNullable(operation.getResponses()).orElseGet(OASFactory::createAPIResponses);
        statuses().forEach(status -> problem(responses, status));
        var sorted = OASFactory.createAPIResponses();
        new TreeMap<>(responses.getAPIResponses()).forEach((status, response) -> {
            finish(status, response);
            sorted.addAPIResponse(status, response);
        });
        operation.setResponses(sorted);
        operation.addExtension("x-limits", new OpenApiLimits(path, method, operation).asDocumented());
        OpenApiExamples.addTo(operation, method + " " + Api.relative(path));
    }

    private Stream<String> statuses() {
        var statuses = new ArrayList<>(List.of("401", "403", "429", "500"));
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
        if (refersTo(OpenApiParts.MATCH) || refersTo(OpenApiParts.MATCH_REQUIRED)) {
            statuses.add("412");
        }
        if (refersTo(OpenApiParts.MATCH_REQUIRED)) {
            statuses.add("428");
        }
        return statuses.stream().sorted();
    }

    /** What the path says already: the id of the thing before it. */
    private void describe(Parameter parameter) {
        if (parameter.getDescription() == null) {
            var before = path.substring(0, path.indexOf("{" + parameter.getName() + "}") - 1);
            var things = before.substring(before.lastIndexOf('/') + 1).replace('-', ' ');
            var kind = parameter.getName().toLowerCase(Locale.ROOT).endsWith("id") ? "Id" : "Code";
            parameter.setDescription("%s from the list of %s".formatted(kind, things));
        }
    }

    private Stream<Parameter> parameters() {
        return Stream.of(item.getParameters(), operation.getParameters())
                .filter(list -> list != null)
                .flatMap(List::stream);
    }

    private boolean declares(String header) {
        return parameters().anyMatch(parameter -> header.equalsIgnoreCase(parameter.getName()));
    }

    private boolean refersTo(String component) {
        return parameters().anyMatch(parameter -> PARAMETERS.concat(component).equals(parameter.getRef()));
    }

    /** One description for all operations, in the place of what the framework derived. */
    private void header(String name, String component) {
        var others = parameters()
                .filter(parameter -> !name.equalsIgnoreCase(parameter.getName()))
                .collect(Collectors.toCollection(ArrayList::new));
        others.add(OASFactory.createParameter().ref(PARAMETERS + component));
        item.setParameters(null);
        operation.setParameters(others);
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
        OpenApiParts.headers(status, response)
                .forEach((name, component) ->
                        response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + component)));
    }
}
