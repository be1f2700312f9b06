package nl.weerthuis.production.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The manifests of deploy/kubernetes, as files and as kubectl puts them together. */
final class Manifests {

    static final Path FOLDER = Path.of(System.getProperty("weerthuis.root"), "deploy/kubernetes");
    static final List<String> SERVICES = List.of("caseflow", "housing", "allocation", "reporting");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Manifests() {}

    /** What is in the base's own files, without kustomize: settings and patches of overlays are not in it. */
    static List<JsonNode> base() {
        return filesBelow(FOLDER.resolve("base"));
    }

    /** Whole documents and patches of an overlay, one by one. */
    static List<JsonNode> filesOf(String overlay) {
        return filesBelow(FOLDER.resolve("overlays").resolve(overlay));
    }

    static boolean kubectlIsHere() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    }

    /** What a cluster would be given. */
    static List<JsonNode> rendered(String overlay) {
        var folder = FOLDER.resolve("overlays").resolve(overlay);
        try {
            var output = Files.createTempFile("rendered", ".yaml");
            var errors = Files.createTempFile("rendered", ".log");
            var kubectl = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            if (!kubectl.waitFor(2, TimeUnit.MINUTES) || kubectl.exitValue() != 0) {
                throw new AssertionError("kubectl kustomize " + folder + ": " + Files.readString(errors));
            }
            return documents(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static String kind(JsonNode manifest) {
        return manifest.path("apiVersion").asText() + " "
                + manifest.path("kind").asText();
    }

    static String title(JsonNode manifest) {
        return manifest.path("kind").asText() + " "
                + manifest.at("/metadata/name").asText();
    }

    static Stream<JsonNode> ofKind(List<JsonNode> manifests, String kind) {
        return manifests.stream()
                .filter(manifest -> manifest.path("kind").asText().equals(kind));
    }

    static Stream<JsonNode> each(JsonNode array) {
        return Stream.iterate(0, i -> i + 1).limit(array.size()).map(array::get);
    }

    private static List<JsonNode> filesBelow(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .sorted()
                    .flatMap(file -> documents(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> documents(Path file) {
        var documents = new ArrayList<JsonNode>();
        try (var values = YAML.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            values.forEachRemaining(documents::add);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
        documents.removeIf(document -> Objects.isNull(document) || document.isNull() || document.isMissingNode());
        return documents;
    }
}
