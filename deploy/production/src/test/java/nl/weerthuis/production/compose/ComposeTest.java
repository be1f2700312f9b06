package nl.weerthuis.production.compose;

import static nl.weerthuis.production.compose.Compose.FOLDER;
import static nl.weerthuis.production.compose.Compose.each;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.weerthuis.production.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeTest {

    private static final List<String> SERVICES = List.of("caseflow", "housing", "allocation", "reporting");
    private static final Pattern PINNED = Pattern.compile(".+(:v?[0-9][^:@/]*|@sha256:[0-9a-f]{64})");
    private static final JsonSchema SCHEMA = schema();

    private final ObjectNode compose = Compose.read("compose.yaml");

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.production.yaml", "compose.fhir.yaml"})
    void is_what_the_compose_specification_allows(String file) {
        assertThat(SCHEMA.validate(Compose.read(file)).stream().map(ValidationMessage::getMessage))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"read_onli", "depend_on", "healthchek", "cap_dropp"})
    void a_slip_of_the_pen_is_seen(String wrong) {
        ((ObjectNode) compose.at("/services/caseflow")).put(wrong, true);

        assertThat(SCHEMA.validate(compose).stream().map(ValidationMessage::getMessage))
                .anyMatch(message -> message.contains(wrong));
    }

    @Test
    void every_file_that_is_mounted_or_built_from_is_there() {
        assertThat(missingFiles(compose)).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_is_seen() {
        ((com.fasterxml.jackson.databind.node.ArrayNode) compose.at("/services/kafka/volumes"))
                .add("./kafka/settings.properties:/etc/settings.properties:ro");

        assertThat(missingFiles(compose)).containsExactly("./kafka/settings.properties");
    }

    @Test
    void every_secret_is_written_by_prepare_and_every_volume_is_declared() throws IOException {
        var prepare = Files.readString(FOLDER.resolve("prepare"));
        compose.at("/secrets").properties().forEach(secret -> {
            var name = secret.getKey();
            assertThat(secret.getValue().path("file").asText()).isEqualTo("./secrets/" + name);
            assertThat(prepare).contains(name.endsWith(".properties") ? "$service.properties" : "write " + name);
        });
        for (var service : compose.at("/services").properties()) {
            assertThat(names(compose.at("/secrets")))
                    .containsAll(each(service.getValue().path("secrets"))
                            .map(JsonNode::asText)
                            .toList());
            assertThat(names(compose.at("/volumes"))).containsAll(namedVolumes(service.getValue()));
            assertThat(names(compose.at("/services")))
                    .containsAll(names(service.getValue().path("depends_on")));
        }
    }

    @Test
    void settings_are_names_that_the_code_knows() {
        for (var file : List.of("compose.yaml", "compose.production.yaml")) {
            for (var service : SERVICES) {
                var names = names(Compose.read(file).at("/services/" + service + "/environment"));
                assertThat(names).isNotEmpty();
                assertThat(Code.unknownVariables(names)).as(file).isEmpty();
            }
        }
        assertThat(Code.unknownVariables(List.of("WEERTHUIS_DATABASE_ULR", "WEERTHUIS_KAFKA_BOOTSTRAPS")))
                .hasSize(2);
    }

    @Test
    void services_are_bound_hand_and_foot_and_are_two_each() {
        for (var name : SERVICES) {
            var service = compose.at("/services/" + name);
            assertThat(service.path("read_only").asBoolean()).as(name).isTrue();
            assertThat(service.path("user").asText()).isEqualTo("10001:10001");
            assertThat(service.path("cap_drop").toString()).isEqualTo("[\"ALL\"]");
            assertThat(service.path("security_opt").toString()).contains("no-new-privileges:true");
            assertThat(service.at("/deploy/replicas").asInt()).isEqualTo(2);
            assertThat(service.path("mem_limit").asText()).isNotEmpty();
            assertThat(service.has("ports"))
                    .as("Only the edge is reached from outside")
                    .isFalse();
            assertThat(service.at("/environment/QUARKUS_CONFIG_LOCATIONS").asText())
                    .isEqualTo("/run/secrets/" + name + ".properties");
            assertThat(each(service.path("secrets")).map(JsonNode::asText)).containsExactly(name + ".properties");
        }
    }

    @Test
    void the_fhir_edge_is_bound_as_the_services_are_and_has_nothing_to_keep() throws IOException {
        var fhir = Compose.read("compose.fhir.yaml").at("/services/fhir");
        var known = names(fhir.path("environment"));

        assertThat(fhir.path("read_only").asBoolean()).isTrue();
        assertThat(fhir.path("user").asText()).isEqualTo("10001:10001");
        assertThat(fhir.path("cap_drop").toString()).isEqualTo("[\"ALL\"]");
        assertThat(fhir.path("security_opt").toString()).contains("no-new-privileges:true");
        assertThat(fhir.has("secrets") || fhir.has("volumes") || fhir.has("ports"))
                .isFalse();
        assertThat(fhir.path("image").asText()).matches(PINNED);
        assertThat(Files.exists(Code.ROOT.resolve(fhir.at("/build/args/MODULE").asText())))
                .isTrue();
        assertThat(known).isNotEmpty();
        assertThat(Code.unknownVariables(known)).isEmpty();
        for (var file : List.of("Caddyfile", "Caddyfile.production")) {
            assertThat(Files.readString(FOLDER.resolve("edge").resolve(file)))
                    .contains("handle /v1/fhir/* {", "name fhir", "max_size 210MB")
                    .contains("import large /v1/imports caseflow", "import large /v1/vera/deliveries housing");
        }
    }

    @Test
    void every_image_has_a_version_and_they_are_those_of_the_build() throws IOException {
        var pom = Files.readString(Code.ROOT.resolve("pom.xml"));
        var images = each(compose.at("/services"))
                .map(service -> service.path("image").asText())
                .toList();

        assertThat(images).allMatch(image -> PINNED.matcher(image).matches());
        assertThat(compose.at("/services/postgres/image").asText())
                .startsWith(
                        "postgres:" + property(pom, "postgres-binaries.version").replaceFirst("\\.0$", "") + "-");
        assertThat(compose.at("/services/kafka/image").asText())
                .isEqualTo("apache/kafka:" + property(pom, "kafka.version"));
        assertThat(compose.at("/services/keycloak/image").asText())
                .endsWith("/keycloak:" + property(pom, "keycloak.version"));
    }

    @Test
    void addresses_inside_lead_to_services_that_are_there() {
        var known = names(compose.at("/services"));
        for (var service : SERVICES) {
            var environment = compose.at("/services/" + service + "/environment");
            for (var name : List.of(
                    "WEERTHUIS_DATABASE_URL", "WEERTHUIS_KAFKA_BOOTSTRAP", "MP_JWT_VERIFY_PUBLICKEY_LOCATION")) {
                var host = environment
                        .path(name)
                        .asText()
                        .replaceFirst("^.*//", "")
                        .replaceFirst("[:/].*$", "");
                assertThat(known).as(name).contains(host);
            }
        }
        assertThat(compose.at("/services/kafka/environment/KAFKA_ADVERTISED_LISTENERS")
                        .asText())
                .endsWith(compose.at("/services/caseflow/environment/WEERTHUIS_KAFKA_BOOTSTRAP")
                        .asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Caddyfile", "Caddyfile.production"})
    void the_edge_lets_the_apis_through_and_nothing_else(String file) throws IOException {
        var edge = Files.readString(FOLDER.resolve("edge").resolve(file));

        for (var service : SERVICES) {
            assertThat(edge).contains(service + ".", "import service " + service);
        }
        assertThat(edge).contains("handle /v1/* {", "port 8080", "respond 404").doesNotContain("/q/");
    }

    @Test
    void prometheus_asks_every_service_and_the_fhir_edge() {
        var scraped = Compose.plain(Code.ROOT.resolve("deploy/observability/prometheus.yaml"))
                .at("/scrape_configs/0/dns_sd_configs/0");

        assertThat(each(scraped.path("names")).map(JsonNode::asText))
                .containsAll(SERVICES)
                .contains("fhir")
                .hasSize(SERVICES.size() + 1);
        assertThat(scraped.path("port").asInt()).isEqualTo(8080);
    }

    @Test
    void topics_are_those_of_the_code() throws IOException {
        var script = Files.readString(FOLDER.resolve("kafka/topics.sh"));
        var loop = Pattern.compile("for channel in ([a-z -]+);").matcher(script);

        assertThat(loop.find()).isTrue();
        assertThat(new TreeSet<>(List.of(loop.group(1).split(" ")))).isEqualTo(Code.channels());
        assertThat(script)
                .contains("weerthuis.access-log-heads.v1", "weerthuis.journal-positions.v1")
                .contains("--config cleanup.policy=delete --config retention.ms=-1 --config retention.bytes=-1");
    }

    @Test
    void production_takes_back_what_only_a_demonstration_may_have() {
        var production = Compose.read("compose.production.yaml");
        for (var service : SERVICES) {
            var environment = production.at("/services/" + service + "/environment");
            assertThat(environment.path("WEERTHUIS_ENVIRONMENT").asText()).isEqualTo("production");
            assertThat(environment.path("WEERTHUIS_KEYS_GENERATE").asText()).isEqualTo("false");
            assertThat(environment.path("WEERTHUIS_CLOCK_SETTABLE").asText()).isEqualTo("false");
            assertThat(environment.path("MP_JWT_VERIFY_ISSUER").asText()).startsWith("${MP_JWT_VERIFY_ISSUER:?");
            assertThat(production.at("/services/" + service + "/volumes").toString())
                    .contains("./secrets/keys/" + service + ":/var/lib/weerthuis/keys:ro");
        }
    }

    private static JsonSchema schema() {
        try {
            var schema =
                    new ObjectMapper().readTree(ComposeTest.class.getResourceAsStream("/schemas/compose-spec.json"));
            // Its identifiers are written in the manner of an older draft than the one that it names.
            schema.findParents("id").stream()
                    .filter(parent -> parent.path("id").isTextual())
                    .forEach(parent -> ((ObjectNode) parent).remove("id"));
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909)
                    .getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> missingFiles(JsonNode compose) {
        var missing = new TreeSet<String>();
        for (var service : each(compose.at("/services")).toList()) {
            var wanted = new ArrayList<String>();
            each(service.path("volumes"))
                    .map(volume -> volume.asText().split(":")[0])
                    .filter(source -> source.startsWith("."))
                    .forEach(wanted::add);
            var build = service.path("build");
            if (!build.isMissingNode()) {
                wanted.add(build.path("context").asText() + "/"
                        + build.path("dockerfile").asText());
                wanted.add(build.path("context").asText() + "/"
                        + build.at("/args/SERVICE").asText() + "-service/pom.xml");
            }
            wanted.stream()
                    .filter(file -> Files.notExists(FOLDER.resolve(file)))
                    .forEach(missing::add);
        }
        return missing;
    }

    private static Set<String> namedVolumes(JsonNode service) {
        return each(service.path("volumes"))
                .map(volume -> volume.asText().split(":")[0])
                .filter(source -> !source.startsWith("."))
                .collect(Collectors.toSet());
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String property(String pom, String name) {
        var found = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(pom);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }
}
