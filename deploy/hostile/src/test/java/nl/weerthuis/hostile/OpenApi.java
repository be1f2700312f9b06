package nl.weerthuis.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The OpenAPI document as the running service gives it. */
final class OpenApi {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final int DEEPEST = 6;

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
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> all.add(operation(path.getKey(), method.getKey(), method.getValue()))));
        return all.stream().sorted(Comparator.comparing(Operation::toString)).toList();
    }

    private Operation operation(String path, String method, JsonNode node) {
        var parameters = new ArrayList<Operation.Parameter>();
        node.path("parameters").forEach(one -> {
            var parameter = resolved(one);
            parameters.add(new Operation.Parameter(
                    parameter.path("name").asText(), parameter.path("in").asText()));
        });
        var content = new LinkedHashMap<String, JsonNode>();
        node.path("requestBody")
                .path("content")
                .properties()
                .forEach(
                        type -> content.put(type.getKey(), whole(type.getValue().path("schema"), 0)));
        var answered = new TreeSet<String>();
        node.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(answer -> answer.getValue()
                        .path("content")
                        .path("application/json")
                        .path("schema"))
                .forEach(schema ->
                        whole(schema, 0).path("properties").fieldNames().forEachRemaining(answered::add));
        return new Operation(service, method.toUpperCase(Locale.ROOT), path, parameters, content, answered);
    }

    /** A schema with all that it refers to inside it. */
    private JsonNode whole(JsonNode schema, int depth) {
        if (depth > DEEPEST) {
            return JsonNodeFactory.instance.objectNode();
        }
        var here = resolved(schema);
        for (var kind : List.of("allOf", "oneOf", "anyOf")) {
            if (here.path(kind).size() > 0) {
                return whole(here.path(kind).path(0), depth + 1);
            }
        }
        if (!here.isObject()) {
            return JsonNodeFactory.instance.objectNode();
        }
        var copy = here.<com.fasterxml.jackson.databind.node.ObjectNode>deepCopy();
        if (here.has("items")) {
            copy.set("items", whole(here.path("items"), depth + 1));
        }
        if (here.has("properties")) {
            var properties = copy.putObject("properties");
            here.path("properties")
                    .properties()
                    .forEach(each -> properties.set(each.getKey(), whole(each.getValue(), depth + 1)));
        }
        return copy;
    }

    private JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : resolved(document.at(reference.substring(1)));
    }

    /** Every place in a body, as a pointer; of lists the first item. */
    static List<String> places(JsonNode schema) {
        var found = new ArrayList<String>();
        collect(schema, "", found);
        return List.copyOf(found);
    }

    private static void collect(JsonNode schema, String pointer, List<String> found) {
        schema.path("properties").properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> {
                    var place = pointer + "/" + each.getKey();
                    found.add(place);
                    collect(each.getValue(), place, found);
                });
        if (schema.has("items")) {
            found.add(pointer + "/0");
            collect(schema.path("items"), pointer + "/0", found);
        }
    }
}
