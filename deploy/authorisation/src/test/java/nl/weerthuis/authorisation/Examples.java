package nl.weerthuis.authorisation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What an integrator is shown at each operation: the first request that was answered well, and its answer, with invented
 * names in the place of canaries. They stand in {@code contracts/examples}; {@code -Dcontracts.update=true} writes them.
 */
final class Examples {

    private static final String JSON = "application/json";
    private static final Path FOLDER = Trial.CONTRACTS.resolve("examples");

    private final Map<Operation, JsonNode> seen = new ConcurrentHashMap<>();

    void observe(Call call, Reply reply) {
        if (reply.succeeded()) {
            seen.computeIfAbsent(call.operation(), operation -> example(call, reply));
        }
    }

    private static JsonNode example(Call call, Reply reply) {
        var example = JsonNodeFactory.instance.objectNode();
        if (call.body() != null && JSON.equals(call.headers().get("Content-Type"))) {
            example.set("request", read(Gate.text(call.body())));
        }
        if (reply.header("content-type").startsWith(JSON)) {
            example.set("response", reply.json());
        }
        return new Sample().of(example);
    }

    /** Writes what was seen, of one service; what no journey reaches keeps the example that it has. */
    void update(String service) {
        var all = new TreeMap<String, JsonNode>(stored(service));
        all.keySet().retainAll(lines(service));
        seen.forEach((operation, example) -> {
            if (operation.service().equals(service) && !example.isEmpty()) {
                all.put(operation.line(), example);
            }
        });
        var file = file(service);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, Trial.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is missing, of no operation, or not as the document says. */
    Set<String> faults(String service) {
        var faults = new TreeSet<String>();
        var stored = stored(service);
        seen.forEach((operation, example) -> {
            if (operation.service().equals(service) && !example.isEmpty() && !stored.containsKey(operation.line())) {
                faults.add(operation + " has no example");
            }
        });
        var lines = lines(service);
        stored.forEach((line, example) -> {
            if (lines.contains(line)) {
                var operation = Operation.of(service, line);
                check(operation, "request", example, faults);
                check(operation, "response", example, faults);
            } else {
                faults.add("%s %s is no operation".formatted(service, line));
            }
        });
        return faults;
    }

    private static void check(Operation operation, String part, JsonNode example, Set<String> faults) {
        var schema = Trial.openApi(operation.service()).schema(operation, part);
        if (example.has(part) && !schema.isMissingNode()) {
            JsonSchemaFactory.getInstance(VersionFlag.V4)
                    .getSchema(schema)
                    .validate(example.path(part))
                    .forEach(fault -> faults.add("%s, %s: %s".formatted(operation, part, fault.getMessage())));
        }
    }

    private static Set<String> lines(String service) {
        var lines = new TreeSet<String>();
        Trial.openApi(service).operations().forEach(operation -> lines.add(operation.line()));
        return lines;
    }

    private static Map<String, JsonNode> stored(String service) {
        var stored = new TreeMap<String, JsonNode>();
        if (Files.exists(file(service))) {
            try {
                Trial.JSON
                        .readTree(file(service).toFile())
                        .properties()
                        .forEach(line -> stored.put(line.getKey(), line.getValue()));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return stored;
    }

    private static Path file(String service) {
        return FOLDER.resolve(service).resolve("operations.json");
    }

    private static JsonNode read(String text) {
        try {
            return Trial.JSON.readTree(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
