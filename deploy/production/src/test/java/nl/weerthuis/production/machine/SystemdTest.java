package nl.weerthuis.production.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.weerthuis.production.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The recipe for one machine. */
class SystemdTest {

    private static final Path FOLDER = Code.ROOT.resolve("deploy/systemd");
    private static final List<String> SERVICES = List.of("caseflow", "housing", "allocation", "reporting");
    private static final Pattern EXPOSURE = Pattern.compile("Overall exposure level for (\\S+): ([0-9.]+)");

    @TempDir
    private Path folder;

    @Test
    void the_four_units_differ_in_name_and_port_alone() throws IOException {
        var texts = new TreeSet<String>();
        var ports = new TreeSet<String>();
        for (var service : SERVICES) {
            var text = unit(service);
            var port = value(text, "Environment=QUARKUS_HTTP_PORT=");
            ports.add(port);
            texts.add(text.substring(text.indexOf('\n'))
                    .replace(service, "SERVICE")
                    .replace(port, "PORT"));
            assertThat(Files.readString(FOLDER.resolve("Caddyfile")))
                    .contains(service + ".weerthuis.example {", "import service " + port);
        }

        assertThat(texts).hasSize(1);
        assertThat(ports).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NoNewPrivileges=yes",
                "ProtectSystem=strict",
                "ProtectHome=yes",
                "PrivateTmp=yes",
                "PrivateDevices=yes",
                "CapabilityBoundingSet=",
                "RestrictNamespaces=yes",
                "SystemCallArchitectures=native",
                "LimitCORE=0"
            })
    void every_unit_is_locked_in(String line) throws IOException {
        for (var service : List.of("caseflow", "housing", "allocation", "reporting", "fhir", "kafka")) {
            assertThat(unit(service).lines()).as(service).contains(line);
            assertThat(value(unit(service), "User=")).isEqualTo("weerthuis-" + service);
            assertThat(value(unit(service), "MemoryMax=")).matches("[0-9]+M");
        }
    }

    @Test
    void secrets_come_as_credentials_and_never_in_the_environment() throws IOException {
        for (var service : SERVICES) {
            assertThat(unit(service))
                    .contains("LoadCredential=secrets.properties:/etc/weerthuis/" + service + "/secrets.properties")
                    .contains("Environment=QUARKUS_CONFIG_LOCATIONS=%d/secrets.properties");
            for (var keyset : List.of("master.json", "index.json", "link.json")) {
                assertThat(unit(service)).contains("LoadCredential=" + keyset + ":");
            }
        }
        assertThat(Files.readString(FOLDER.resolve("weerthuis.env")).toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("password");
    }

    @Test
    void settings_are_names_that_the_code_knows() throws IOException {
        var names = new ArrayList<String>();
        for (var line : Files.readAllLines(FOLDER.resolve("weerthuis.env"))) {
            if (!line.startsWith("#") && line.contains("=")) {
                names.add(line.substring(0, line.indexOf('=')));
            }
        }
        for (var service : SERVICES) {
            unit(service)
                    .lines()
                    .filter(line -> line.startsWith("Environment="))
                    .map(line -> line.split("=")[1])
                    .forEach(names::add);
        }

        assertThat(names).hasSizeGreaterThan(10);
        assertThat(Code.unknownVariables(names)).isEmpty();
    }

    @Test
    void systemd_finds_nothing_wrong_and_little_exposed() throws Exception {
        assumeTrue(isHere("systemd-analyze"), "systemd-analyze is not here: units are only read");

        var checked = run(command("verify", "--man=no"));
        // Java and Kafka need not be installed where this is built.
        assertThat(checked.lines().filter(line -> !line.contains("is not executable")))
                .isEmpty();
        var exposure = EXPOSURE.matcher(run(command("security", "--offline=true", "--no-pager")))
                .results()
                .toList();

        assertThat(exposure).hasSize(6);
        assertThat(exposure)
                .allSatisfy(one -> assertThat(Double.parseDouble(one.group(2)))
                        .as(one.group(1))
                        .isLessThanOrEqualTo(2.0));
    }

    @Test
    void a_slip_of_the_pen_in_a_unit_is_seen() throws Exception {
        assumeTrue(isHere("systemd-analyze"), "systemd-analyze is not here: units are only read");
        var copy = folder.resolve("weerthuis-caseflow.service");
        Files.writeString(copy, unit("caseflow").replace("ProtectSystem=strict", "ProtectSystm=strict"));

        assertThat(run(List.of("systemd-analyze", "verify", "--man=no", copy.toString())))
                .contains("ProtectSystm");
    }

    @Test
    void installing_twice_keeps_secrets_and_settings() throws Exception {
        for (var service : SERVICES) {
            assumeTrue(
                    Files.exists(Code.ROOT.resolve(service + "-service/target/quarkus-app/quarkus-run.jar")),
                    "the services are not built");
        }
        install();
        var secrets = folder.resolve("etc/weerthuis/caseflow/secrets.properties");
        var first = Files.readString(secrets);
        var settings = folder.resolve("etc/weerthuis/weerthuis.env");
        Files.writeString(settings, "WEERTHUIS_ENVIRONMENT=demonstration\n");

        install();

        assertThat(Files.readString(secrets)).isEqualTo(first);
        assertThat(first)
                .matches(
                        "(?s)weerthuis.database.owner.password=[0-9a-f]{48}\\nweerthuis.database.app.password=[0-9a-f]{48}\\n");
        assertThat(Files.getPosixFilePermissions(secrets)).hasSize(2);
        assertThat(Files.readString(settings)).isEqualTo("WEERTHUIS_ENVIRONMENT=demonstration\n");
        assertThat(folder.resolve("opt/weerthuis/reporting/quarkus-run.jar")).exists();
    }

    @Test
    void shell_scripts_are_clean() throws Exception {
        assumeTrue(isHere("shellcheck"), "shellcheck is not here");

        var scripts = Stream.of(
                        "systemd/install",
                        "compose/prepare",
                        "compose/postgres/init.sh",
                        "compose/kafka/topics.sh",
                        "container/healthcheck",
                        "production/run")
                .map(script -> Code.ROOT.resolve("deploy").resolve(script).toString());

        assertThat(run(Stream.concat(Stream.of("shellcheck"), scripts).toList()))
                .isEmpty();
    }

    private void install() throws Exception {
        var process = new ProcessBuilder(FOLDER.resolve("install").toString()).redirectErrorStream(true);
        process.environment().put("DESTDIR", folder.toString());
        var log = folder.resolve("install.log").toFile();
        var started = process.redirectOutput(log).start();
        assertThat(started.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(started.exitValue()).as(Files.readString(log.toPath())).isZero();
    }

    private List<String> command(String... words) throws IOException {
        var command = new ArrayList<>(List.of("systemd-analyze"));
        command.addAll(List.of(words));
        try (var units = Files.list(FOLDER)) {
            units.map(Path::toString)
                    .filter(name -> name.endsWith(".service"))
                    .sorted()
                    .forEach(command::add);
        }
        return command;
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        var output = Files.createTempFile(folder, "output", ".txt").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return Files.readString(output.toPath());
    }

    private static boolean isHere(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, command)));
    }

    private static String unit(String service) throws IOException {
        return Files.readString(FOLDER.resolve("weerthuis-" + service + ".service"));
    }

    private static String value(String text, String start) {
        return text.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElseThrow();
    }
}
