package nl.weerthuis.journeys.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.weerthuis.local.trial.TrialRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The services as they are delivered, started as somebody would who took the demonstration for production. */
class ProductionStartTest {

    /** As deploy/up sets them; nothing listens at these addresses, and nothing is asked for. */
    private static final Map<String, String> DEMONSTRATION = Map.of(
            "QUARKUS_HTTP_PORT", "26999",
            "WEERTHUIS_DATABASE_URL", "jdbc:postgresql://127.0.0.1:26998/weerthuis",
            "WEERTHUIS_DATABASE_OWNER_PASSWORD", "demo-owner",
            "WEERTHUIS_DATABASE_APP_PASSWORD", "demo-app",
            "MP_JWT_VERIFY_ISSUER", "http://127.0.0.1:26180",
            "MP_JWT_VERIFY_PUBLICKEY_LOCATION", "http://127.0.0.1:26180/jwks",
            "WEERTHUIS_KEYS_DIRECTORY", "target/no-keys",
            "WEERTHUIS_KEYS_GENERATE", "true",
            "WEERTHUIS_CLOCK_SETTABLE", "true",
            "WEERTHUIS_ORGANISATIONS_REGISTERED_ONLY", "false");

    private record Ending(int code, String output) {}

    @ParameterizedTest
    @ValueSource(strings = {"caseflow", "housing", "allocation", "reporting"})
    void a_service_does_not_start_for_production_with_what_the_demonstration_uses(String service) throws Exception {
        var ending = start(service, Map.of());

        assertThat(ending.code()).as(ending.output()).isNotZero();
        assertThat(ending.output())
                .contains("This service does not start:")
                .contains(
                        "weerthuis.keys.generate is true",
                        "weerthuis.clock.settable is true",
                        "weerthuis.organisations.registered-only is false",
                        "mp.jwt.verify.issuer does not begin with https://",
                        "mp.jwt.verify.publickey.location does not begin with https://",
                        "weerthuis.assurance.accepted is not set",
                        "weerthuis.database.app.password is shorter",
                        "weerthuis.database.owner.password is shorter")
                .doesNotContain("demo-owner", "demo-app", "\tat ", "Connection");
    }

    @Test
    void an_environment_is_named_well_or_not_at_all() throws Exception {
        var ending = start("caseflow", Map.of("WEERTHUIS_ENVIRONMENT", "staging"));

        assertThat(ending.code()).as(ending.output()).isNotZero();
        assertThat(ending.output()).contains("weerthuis.environment is none of production, demonstration and test.");
    }

    private static Ending start(String service, Map<String, String> more) throws IOException, InterruptedException {
        var jar = TrialRegion.root().resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var output = Files.createTempFile("production-start", ".log");
        var builder = new ProcessBuilder(java.toString(), "-jar", jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(DEMONSTRATION);
        builder.environment().putAll(more);
        var process = builder.start();
        try {
            var ended = process.waitFor(1, TimeUnit.MINUTES);
            assertThat(ended).as("It runs: %s", Files.readString(output)).isTrue();
            return new Ending(process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }
}
