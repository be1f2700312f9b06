package nl.weerthuis.authorisation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The OpenAPI document of a service, as the running service gives it. */
final class OpenApi {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private final String service;
    private final JsonNode document;

    OpenApi(String service, JsonNode document) {
        this.service = service;
        this.document = document;
    }

    List<Operation> operations() {
        var all = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        all.add(new Operation(
                                service, method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey()));
                    }
                }));
        return all.stream().sorted().toList();
    }

    /** The template that a path is of; one without parameters goes first. */
    String pathOf(String path) {
        var bare = path.split("\\?", 2)[0];
        return operations().stream()
                .map(Operation::path)
                .filter(template -> bare.matches(template.replaceAll("\\{[^}]+}", "[^/]+")))
                .min(java.util.Comparator.comparing(template -> template.contains("{")))
                .orElseThrow(() -> new IllegalArgumentException("%s does not document %s".formatted(service, bare)));
    }

    /** Every property that an answer may hold, as {@code client.familyName}; of a page those of its items. */
    Set<String> properties(Operation operation) {
        var found = new TreeSet<String>();
        at(operation).path("responses").properties().forEach(response -> {
            if (response.getKey().startsWith("2")) {
                var schema = response.getValue()
                        .path("content")
                        .path("application/json")
                        .path("schema");
                collect(schema, "", found, new HashSet<>());
            }
        });
        return Answers.unwrapped(found);
    }

    /** In which forms it says to answer. */
    Set<String> forms(Operation operation) {
        var forms = new TreeSet<String>();
        at(operation).path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response ->
                        response.getValue().path("content").fieldNames().forEachRemaining(forms::add));
        return forms;
    }

    /** Of the request or of the answer in JSON, together with what it refers to; missing if there is none. */
    JsonNode schema(Operation operation, String part) {
        var at = at(operation);
        var content = part.equals("request") ? at.path("requestBody") : answered(at);
        var schema = content.path("content").path("application/json").path("schema");
        if (schema.isMissingNode()) {
            return schema;
        }
        var whole = Trial.JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        return whole;
    }

    private static JsonNode answered(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    String text() {
        return document.toString();
    }

    private JsonNode at(Operation operation) {
        return document.path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(java.util.Locale.ROOT));
    }

    private void collect(JsonNode schema, String path, Set<String> found, Set<String> seen) {
        if (schema.has("$ref")) {
            var name = schema.path("$ref").asText();
            if (seen.add(name)) {
                collect(document.at(name.substring(1)), path, found, seen);
                seen.remove(name);
            }
            return;
        }
        for (var kind : List.of("oneOf", "anyOf", "allOf")) {
            schema.path(kind).forEach(each -> collect(each, path, found, seen));
        }
        if (schema.path("type").asText().equals("array")) {
            collect(schema.path("items"), path, found, seen);
        } else if (schema.has("properties")) {
            schema.path("properties")
                    .properties()
                    .forEach(property -> collect(
                            property.getValue(),
                            path.isEmpty() ? property.getKey() : path + "." + property.getKey(),
                            found,
                            seen));
        } else if (!schema.has("oneOf") && !schema.has("anyOf") && !schema.has("allOf") && !path.isEmpty()) {
            found.add(path);
        }
    }
}
