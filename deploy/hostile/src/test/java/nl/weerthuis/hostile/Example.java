package nl.weerthuis.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A body that is as right as its schema lets it be. */
final class Example {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("municipalityCode", "0995"),
            Map.entry("municipality", "0995"),
            Map.entry("neighbourhoodCode", "BU09950101"),
            Map.entry("postcode", "8232AB"),
            Map.entry("bsn", "111222333"),
            Map.entry("period", Bodies.period()),
            Map.entry("region", Principal.REGION_NAME),
            Map.entry("idOrganisatie", Principal.CORPORATION.id().toString()),
            Map.entry("idExtern", "VIJAND-1"));

    private Example() {}

    static JsonNode of(JsonNode schema, String name, Map<String, String> ids) {
        if (schema.has("properties")) {
            var object = JSON.objectNode();
            schema.path("properties")
                    .properties()
                    .forEach(each -> object.set(each.getKey(), of(each.getValue(), each.getKey(), ids)));
            return object;
        }
        if (schema.path("type").asText().equals("array")) {
            return JSON.arrayNode().add(of(schema.path("items"), name, ids));
        }
        if (ids.containsKey(name)) {
            return JSON.textNode(ids.get(name));
        }
        if (schema.path("enum").size() > 0) {
            return schema.path("enum").path(0);
        }
        return KNOWN.containsKey(name) ? JSON.textNode(KNOWN.get(name)) : value(schema);
    }

    private static JsonNode value(JsonNode schema) {
        if (schema.has("example")) {
            return schema.path("example");
        }
        return switch (schema.path("type").asText() + " "
                + schema.path("format").asText()) {
            case "string date" -> JSON.textNode(Bodies.TODAY.toString());
            case "string date-time" -> JSON.textNode(Bodies.TODAY.plusDays(1) + "T10:00:00Z");
            case "string uuid" -> JSON.textNode(Bodies.NOBODY);
            case "boolean " -> JSON.booleanNode(true);
            case "integer int32", "integer int64", "integer ", "number ", "number double", "number float" ->
                JSON.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            default -> JSON.textNode("Proef");
        };
    }

    /** The same body with something else at one place; what lies between is made. */
    static ObjectNode with(JsonNode body, String pointer, JsonNode value) {
        var root = body.isObject() ? body.<ObjectNode>deepCopy() : JSON.objectNode();
        JsonNode here = root;
        var steps = pointer.substring(1).split("/");
        for (int i = 0; i < steps.length - 1; i++) {
            here = child(here, steps[i], steps[i + 1].equals("0"));
        }
        put(here, steps[steps.length - 1], value);
        return root;
    }

    private static JsonNode child(JsonNode parent, String step, boolean list) {
        var known = parent.isArray() ? parent.path(0) : parent.path(step);
        if (known.isArray() == list && known.isContainerNode()) {
            return known;
        }
        var made = list ? JSON.arrayNode() : JSON.objectNode();
        put(parent, step, made);
        return made;
    }

    private static void put(JsonNode parent, String step, JsonNode value) {
        if (parent instanceof ObjectNode object) {
            object.set(step, value);
        } else if (parent instanceof ArrayNode list) {
            list.removeAll().add(value);
        }
    }
}
