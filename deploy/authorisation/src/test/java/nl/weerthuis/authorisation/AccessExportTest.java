package nl.weerthuis.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.weerthuis.authorisation.Dossier.Thing;
import nl.weerthuis.local.process.Part;
import nl.weerthuis.local.trial.TrialRegion;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One person asks what is known of them: the command gathers the documents of the four services, and comes back for gaps. */
@Order(5)
class AccessExportTest {

    private static final Path COMMAND = TrialRegion.root().resolve("deploy/access-export");
    private static final Principal OFFICER = new Principal("officer-of-region", "region", "privacy-officer");
    private static final Principal MANAGER = new Principal("manager-of-provider", "provider", "provider-manager");
    private static final int COMPLETE = 0;
    private static final int INCOMPLETE = 3;

    @TempDir
    Path folder;

    @Test
    void a_service_that_is_down_leaves_a_gap_by_name_and_is_asked_again() throws Exception {
        var dossier = Trial.fixture().dossier(Relation.LIVE);
        var client = dossier.id(Thing.CLIENT);
        var file = folder.resolve("inzage.json");
        var token = token(OFFICER);

        // Nobody listens on port 1.
        assertThat(gather(client, file, token, Map.of("WEERTHUIS_HOUSING_URL", "http://127.0.0.1:1")))
                .isEqualTo(INCOMPLETE);
        var first = read(file);
        assertThat(services(first))
                .contains("caseflow", "allocation", "reporting")
                .doesNotContain("housing");
        assertThat(gap(first, dossier.id(Thing.OFFER)).path("status").asInt()).isZero();

        assertThat(gather(client, file, token, Map.of())).isEqualTo(COMPLETE);
        var whole = read(file);
        assertThat(of(whole, "caseflow").path("subject").asText()).isEqualTo(client);
        assertThat(of(whole, "allocation").path("subject").asText()).isEqualTo(dossier.id(Thing.CASE));
        assertThat(of(whole, "reporting").path("subject").asText()).isEqualTo(dossier.id(Thing.CASE));
        assertThat(of(whole, "housing").path("subject").asText()).isEqualTo(dossier.id(Thing.OFFER));
        assertThat(of(whole, "caseflow").path("madeAt"))
                .as("What was there was not asked again")
                .isEqualTo(of(first, "caseflow").path("madeAt"));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_provider_gathers_what_it_may_and_where_the_client_lives_stays_a_gap() throws Exception {
        var dossier = Trial.fixture().dossier(Relation.LIVE);
        var file = folder.resolve("inzage.json");

        assertThat(gather(dossier.id(Thing.CLIENT), file, token(MANAGER), Map.of()))
                .isEqualTo(INCOMPLETE);

        assertThat(services(read(file)))
                .contains("caseflow", "allocation", "reporting")
                .doesNotContain("housing");
        assertThat(gap(read(file), dossier.id(Thing.OFFER)).path("status").asInt())
                .isEqualTo(403);
    }

    @Test
    void of_a_foreign_client_nothing_is_gathered() throws Exception {
        var file = folder.resolve("inzage.json");
        var foreign = Trial.fixture().dossier(Relation.FOREIGN).id(Thing.CLIENT);

        assertThat(gather(foreign, file, token(MANAGER), Map.of())).isEqualTo(COMPLETE);

        assertThat(read(file).path("documents")).isEmpty();
        assertThat(gap(read(file), foreign).path("status").asInt()).isEqualTo(404);
    }

    private Path token(Principal who) throws IOException {
        var file = folder.resolve(who.name());
        return Files.writeString(file, Trial.gate().tokenOf(who));
    }

    private int gather(String client, Path file, Path token, Map<String, String> otherwise)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(COMMAND.toString(), client, file.toString());
        var environment = new HashMap<String, String>();
        for (var service : Trial.SERVICES) {
            environment.put(
                    "WEERTHUIS_%s_URL".formatted(service.toUpperCase(Locale.ROOT)),
                    Trial.region().url(Part.named(service).orElseThrow()));
        }
        environment.put("WEERTHUIS_TOKEN_FILE", token.toString());
        environment.putAll(otherwise);
        builder.environment().putAll(environment);
        var output = folder.resolve("output");
        var process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        System.out.print(Files.readString(output));
        return process.exitValue();
    }

    private static JsonNode read(Path file) throws IOException {
        return Trial.JSON.readTree(Files.readString(file));
    }

    /** Of the documents themselves; each names others. */
    private static List<String> services(JsonNode all) {
        var services = new ArrayList<String>();
        all.path("documents")
                .forEach(document -> services.add(document.path("service").asText()));
        return services;
    }

    private static JsonNode of(JsonNode all, String service) {
        for (var document : all.path("documents")) {
            if (document.path("service").asText().equals(service)) {
                return document;
            }
        }
        throw new AssertionError("No document of " + service);
    }

    private static JsonNode gap(JsonNode all, String subject) {
        for (var gap : all.path("gaps")) {
            if (gap.path("subject").asText().equals(subject)) {
                return gap;
            }
        }
        throw new AssertionError("No gap at " + subject);
    }
}
