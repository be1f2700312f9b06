package nl.weerthuis.journeys.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Zero errors under the published rule set; needs Node, and says so where it is not. */
class SpectralTest {

    private static final Path LINTER = Contracts.FOLDER.resolve("linter");

    private record Outcome(int status, String output) {}

    @BeforeAll
    static void installed() throws IOException, InterruptedException {
        assumeTrue(hasNode(), "Node is not installed: ApiDesignRulesTest checks the must-haves alone.");
        if (Files.notExists(LINTER.resolve("node_modules/.bin/spectral"))) {
            var install = run(List.of("npm", "ci", "--ignore-scripts"));
            assertThat(install.status()).as(install.output()).isZero();
        }
    }

    @Test
    void openapi_documents_have_no_errors_under_the_api_design_rules() throws IOException, InterruptedException {
        var documents = new ArrayList<Path>();
        for (var document : Contracts.in("openapi", ".json")) {
            documents.add(withoutExamples(document));
        }
        assertClean("adr-linter.yaml", documents);
    }

    /** The rule set takes whatever begins with "post" for an operation, a "postcode" in an example too. */
    private static Path withoutExamples(Path document) throws IOException {
        var root = Contracts.json(document);
        root.findParents("example").forEach(parent -> ((ObjectNode) parent).remove("example"));
        var file =
                Path.of("target", "linted", document.getFileName().toString()).toAbsolutePath();
        Files.createDirectories(file.getParent());
        Files.writeString(file, root.toPrettyString());
        return file;
    }

    @Test
    void asyncapi_documents_have_no_errors() throws IOException, InterruptedException {
        assertClean("asyncapi-linter.yaml", Contracts.in("asyncapi", ".yaml"));
    }

    private static void assertClean(String rules, List<Path> documents) throws IOException, InterruptedException {
        assertThat(documents).hasSize(4);
        var command = new ArrayList<>(
                List.of("node_modules/.bin/spectral", "lint", "--fail-severity", "error", "--quiet", "-r", rules));
        documents.forEach(document -> command.add(document.toString()));

        var outcome = run(command);

        assertThat(outcome.status()).as(outcome.output()).isZero();
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            return run(List.of("npm", "--version")).status() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Outcome run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(LINTER.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(3, TimeUnit.MINUTES))
                .as("%s ends", command.get(0))
                .isTrue();
        return new Outcome(process.exitValue(), output);
    }
}
