package nl.weerthuis.journeys.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The must-haves of the Dutch API Design Rules on every published OpenAPI document, without Node. {@link SpectralTest}
 * runs the whole rule set where Node is present.
 */
class ApiDesignRulesTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final Pattern PATH = Pattern.compile("(/([a-z0-9-]+|\\{[^}]+}))*(/_?[a-z0-9-]+|/\\{[^}]+})");
    private static final Pattern QUERY_KEY = Pattern.compile("\\$?[a-z][a-z\\d]*([A-Z][a-z\\d]*)*");
    private static final Pattern SEMVER = Pattern.compile("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?");

    private record Operation(String path, String method, JsonNode document) {

        String name() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }

        boolean mustAnswerInvalidInput() {
            var hasParameters = document.path("parameters").size() > 0;
            return !Set.of("get", "delete").contains(method) || hasParameters;
        }
    }

    static Stream<Path> documents() {
        return Contracts.in("openapi", ".json").stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void document_says_what_it_is(Path file) {
        var document = Contracts.json(file);

        assertThat(document.path("openapi").asText()).startsWith("3.");
        assertThat(document.path("info").path("version").asText()).matches(SEMVER);
        assertThat(document.path("info").path("contact").fieldNames())
                .toIterable()
                .contains("name", "email", "url");
        assertThat(document.path("servers").path(0).path("url").asText()).contains("/v1");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_operation_keeps_the_rules(Path file) {
        var operations = operations(Contracts.json(file));
        var faults = new TreeSet<String>();

        operations.forEach(operation -> faults.addAll(faults(operation)));

        assertThat(operations).isNotEmpty();
        assertThat(faults).isEmpty();
    }

    /** An integrator has this document and nobody to ask. */
    @ParameterizedTest
    @MethodSource("documents")
    void everything_that_has_a_name_says_what_it_means_and_every_operation_for_whom_it_is(Path file) {
        var document = Contracts.json(file);
        var silent = new TreeSet<String>();
        for (var operation : operations(document)) {
            operation.document().path("parameters").forEach(parameter -> {
                if (!parameter.has("$ref") && !isDescribed(parameter)) {
                    silent.add(operation.name() + ": " + parameter.path("name").asText());
                }
            });
            if (operation.document().path("x-roles").isEmpty()) {
                silent.add(operation.name() + ": x-roles");
            }
        }
        document.path("tags").forEach(tag -> {
            if (!isDescribed(tag)) {
                silent.add("tag " + tag.path("name").asText());
            }
        });
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(property -> {
                            if (!isDescribed(property.getValue())) {
                                silent.add(schema.getKey() + "." + property.getKey());
                            }
                        }));

        assertThat(silent).isEmpty();
    }

    private static boolean isDescribed(JsonNode part) {
        return !part.path("description").asText().isBlank() || part.has("$ref");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void operation_ids_are_unique(Path file) {
        var seen = new HashSet<String>();
        for (var operation : operations(Contracts.json(file))) {
            assertThat(seen.add(operation.document().path("operationId").asText()))
                    .as("operationId of " + operation.name())
                    .isTrue();
        }
    }

    private static List<String> faults(Operation operation) {
        var faults = new ArrayList<String>();
        if (!PATH.matcher(operation.path()).matches()) {
            faults.add(operation.name() + ": path is not kebab-case or ends with a slash");
        }
        if (operation.mustAnswerInvalidInput()
                && !operation.document().path("responses").has("400")) {
            faults.add(operation.name() + ": does not document 400");
        }
        for (var parameter : operation.document().path("parameters")) {
            if (parameter.path("in").asText().equals("query")
                    && !QUERY_KEY.matcher(parameter.path("name").asText()).matches()) {
                faults.add(operation.name() + ": query key " + parameter.path("name"));
            }
        }
        operation.document().path("responses").properties().forEach(answer -> {
            if (answer.getKey().matches("[23]..")
                    && !answer.getValue().path("headers").has("API-Version")) {
                faults.add(operation.name() + ": " + answer.getKey() + " without API-Version");
            }
        });
        return faults;
    }

    private static List<Operation> operations(JsonNode document) {
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> StreamSupport.stream(
                                path.getValue().properties().spliterator(), false)
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method ->
                                operations.add(new Operation(path.getKey(), method.getKey(), method.getValue()))));
        return operations;
    }
}
