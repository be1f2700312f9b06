package nl.weerthuis.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As the person at the terminal sees it: what is printed, and the exit code. */
class UpTest {
    @TempDir
    Path directory;

    @Test
    void a_taken_port_is_one_sentence_and_exit_code_2() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var outcome = up(Map.of("WEERTHUIS_PORT_CASEFLOW", String.valueOf(other.getLocalPort())));

            assertThat(outcome.printed())
                    .contains("Port %d (caseflow) is in use by another program.".formatted(other.getLocalPort()));
            assertThat(outcome.exitCode()).isEqualTo(2);
        }
    }

    @Test
    void an_unknown_word_is_one_sentence_and_exit_code_2() throws Exception {
        var outcome = up(Map.of(), "--fersh");

        assertThat(outcome.printed()).startsWith("deploy/up does not know --fersh");
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    @Test
    void a_token_of_a_region_that_does_not_run_is_one_sentence_and_exit_code_2() throws Exception {
        var outcome = up(Map.of(), "--token", "sanne");

        assertThat(outcome.printed()).startsWith("No region runs in");
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    private record Outcome(int exitCode, String printed) {}

    private Outcome up(Map<String, String> environment, String... words) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dweerthuis.root=" + directory,
                "-cp",
                System.getProperty("java.class.path"),
                Up.class.getName()));
        command.addAll(List.of(words));
        var output = directory.resolve("output.txt").toFile();
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(output);
        builder.environment()
                .put("WEERTHUIS_REGION", directory.resolve("region").toString());
        builder.environment().putAll(environment);
        int exitCode = builder.start().waitFor();
        return new Outcome(exitCode, java.nio.file.Files.readString(output.toPath(), StandardCharsets.UTF_8));
    }
}
