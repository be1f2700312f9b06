package nl.weerthuis.production.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.weerthuis.production.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the image is made of; that it starts was never seen here, for lack of an engine. */
class ContainerTest {

    private static final Path FOLDER = Code.ROOT.resolve("deploy/container");

    private static final List<String> MODULES = List.of(
            "caseflow-service", "caseflow-service/fhir", "housing-service", "allocation-service", "reporting-service");

    private final List<String> lines;

    ContainerTest() throws IOException {
        lines = Files.readAllLines(FOLDER.resolve("Dockerfile"));
    }

    @Test
    void is_built_on_a_version_and_not_on_whatever_is_newest() {
        assertThat(line("FROM ")).matches("FROM [a-z/.-]+:[0-9][^:@ ]+(@sha256:[0-9a-f]{64})?");
    }

    @Test
    void runs_as_a_number_that_is_not_root_and_the_same_everywhere() throws IOException {
        assertThat(line("USER ")).isEqualTo("USER 10001:10001");
        assertThat(Files.readString(Code.ROOT.resolve("deploy/compose/compose.yaml")))
                .contains("user: \"10001:10001\"");
        assertThat(Files.readString(Code.ROOT.resolve("deploy/kubernetes/base/services/caseflow.yaml")))
                .contains("runAsUser: 10001");
    }

    @Test
    void says_what_it_is_and_how_it_does() {
        var text = String.join("\n", lines);

        assertThat(text)
                .contains("org.opencontainers.image.title=", "org.opencontainers.image.revision=")
                .contains(
                        "HEALTHCHECK ",
                        "CMD [\"healthcheck\"]",
                        "\"-XX:MaxRAMPercentage=",
                        "\"-XX:+ExitOnOutOfMemoryError\"");
        // The form with brackets: the JVM itself gets SIGTERM, no shell in between.
        assertThat(line("ENTRYPOINT ")).startsWith("ENTRYPOINT [\"java\"");
    }

    @Test
    void copies_nothing_that_the_ignore_file_keeps_out() throws IOException {
        var let = Files.readAllLines(FOLDER.resolve("Dockerfile.dockerignore")).stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();
        var copied = lines.stream()
                .filter(line -> line.startsWith("COPY "))
                .map(line -> line.replaceFirst("COPY (--\\S+ )?", "").split(" ")[0])
                .flatMap(source -> MODULES.stream().map(module -> source.replace("${MODULE}", module)))
                .toList();

        assertThat(copied).isNotEmpty().allMatch(source -> let.stream().anyMatch(source::startsWith));
    }

    @ParameterizedTest
    @CsvSource({"200 OK,0", "503 Service Unavailable,1", "404 Not Found,1"})
    void the_health_check_believes_200_alone(String status, int exit) throws Exception {
        try (var server = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            var answering = new Thread(() -> answer(server, status));
            answering.start();

            assertThat(healthcheck(server.getLocalPort())).isEqualTo(exit);

            answering.join(10_000);
        }
    }

    @Test
    void the_health_check_fails_when_nobody_listens() throws Exception {
        int free;
        try (var server = new java.net.ServerSocket(0)) {
            free = server.getLocalPort();
        }

        assertThat(healthcheck(free)).isEqualTo(1);
    }

    private static int healthcheck(int port) throws Exception {
        var check = new ProcessBuilder(FOLDER.resolve("healthcheck").toString()).redirectErrorStream(true);
        check.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        var process = check.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static void answer(java.net.ServerSocket server, String status) {
        try (var connection = server.accept();
                var request = new java.io.BufferedReader(new java.io.InputStreamReader(connection.getInputStream()))) {
            assertThat(request.readLine()).isEqualTo("GET /q/health/ready HTTP/1.0");
            while (!request.readLine().isEmpty()) {
                // Up to the empty line, or closing would cut the asker off.
            }
            connection.getOutputStream().write(("HTTP/1.0 " + status + "\r\n\r\n").getBytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String line(String start) {
        var pattern = Pattern.compile("^" + Pattern.quote(start));
        return lines.stream()
                .filter(line -> pattern.matcher(line).find())
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
