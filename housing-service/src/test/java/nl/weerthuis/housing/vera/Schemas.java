package nl.weerthuis.housing.vera;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The schemas of one document; {@code allOf} and {@code oneOf} are read as "any of these". */
public final class Schemas {

    private final Map<String, Map<String, Object>> schemas;

    @SuppressWarnings("unchecked")
    public Schemas(String file) {
        var options = new LoaderOptions();
        options.setCodePointLimit(10_000_000);
        Map<String, Object> document = new Yaml(new SafeConstructor(options)).load(Examples.read(file));
        var components = (Map<String, Object>) document.get("components");
        schemas = (Map<String, Map<String, Object>>) components.get("schemas");
    }

    Map<String, Object> named(String name) {
        return schemas.get(name);
    }

    @SuppressWarnings("unchecked")
    Map<String, Map<String, Object>> fields(Map<String, Object> schema) {
        var fields = new LinkedHashMap<String, Map<String, Object>>();
        parts(schema).forEach(part -> fields.putAll(fields(part)));
        fields.putAll((Map<String, Map<String, Object>>) schema.getOrDefault("properties", Map.of()));
        return fields;
    }

    /** The name of the schema that a field refers to, directly or as the items of a list. */
    @SuppressWarnings("unchecked")
    String target(Map<String, Object> field) {
        if (field.get("$ref") instanceof String reference) {
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        if (field.get("items") instanceof Map<?, ?> items) {
            return target((Map<String, Object>) items);
        }
        return ((List<Map<String, Object>>) field.get("allOf"))
                .stream().map(this::target).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Stream<Map<String, Object>> parts(Map<String, Object> schema) {
        var reference = Stream.ofNullable(schema.get("$ref"))
                .map(name -> named(name.toString().substring(name.toString().lastIndexOf('/') + 1)));
        var several = Stream.of("allOf", "oneOf", "anyOf")
                .flatMap(kind -> ((List<Map<String, Object>>) schema.getOrDefault(kind, List.of())).stream());
        return Stream.concat(reference, several);
    }

    /** Places of a document that the schema has no field for, or that hold a text where it has an object. */
    public List<String> strangers(JsonNode document, String schema) {
        return strangers("", document, named(schema));
    }

    private List<String> strangers(String place, JsonNode document, Map<String, Object> schema) {
        var strangers = new ArrayList<String>();
        var fields = fields(schema);
        document.properties().forEach(entry -> {
            var here = place + "/" + entry.getKey();
            var field = fields.get(entry.getKey());
            if (field == null
                    || entry.getValue().isValueNode() != field.containsKey("type")
                            && !entry.getValue().isNull()) {
                strangers.add(here);
            } else if (entry.getValue().isObject()) {
                strangers.addAll(strangers(here, entry.getValue(), named(target(field))));
            }
        });
        return strangers;
    }
}
