package nl.weerthuis.production.kubernetes;

import static nl.weerthuis.production.kubernetes.Manifests.each;
import static nl.weerthuis.production.kubernetes.Manifests.ofKind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerthuis.production.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesTest {

    @Test
    void the_base_is_of_known_types_and_keeps_the_rules() {
        assertThat(Typed.objections(Manifests.base())).isEmpty();
        assertThat(Rules.objections(Manifests.base())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demonstration", "production"})
    void each_file_of_an_overlay_is_of_known_types(String overlay) {
        // Patches of the database lack what only the whole must have; rendered they are checked as a whole.
        var whole = Manifests.filesOf(overlay).stream()
                .filter(manifest -> !manifest.path("kind").asText().equals("Cluster"))
                .toList();

        assertThat(whole).isNotEmpty();
        assertThat(Typed.objections(whole)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demonstration", "production"})
    void an_overlay_put_together_is_of_known_types_and_keeps_the_rules(String overlay) {
        assumeTrue(Manifests.kubectlIsHere(), "kubectl is not here: overlays are only checked file by file");

        var manifests = Manifests.rendered(overlay);

        assertThat(Typed.objections(manifests)).isEmpty();
        assertThat(Rules.objections(manifests)).isEmpty();
        assertThat(configMaps(manifests)).containsAll(namedConfigMaps(manifests));
        assertThat(manifests)
                .allSatisfy(manifest -> assertThat(
                                manifest.at("/metadata/namespace").asText("weerthuis"))
                        .isEqualTo("weerthuis"));
    }

    @Test
    void production_is_production() {
        assumeTrue(Manifests.kubectlIsHere(), "kubectl is not here: overlays are only checked file by file");

        var manifests = Manifests.rendered("production");
        var settings = ofKind(manifests, "ConfigMap")
                .filter(map -> map.at("/metadata/name").asText().startsWith("weerthuis-settings"))
                .findFirst()
                .orElseThrow()
                .path("data");

        assertThat(settings.path("WEERTHUIS_ENVIRONMENT").asText()).isEqualTo("production");
        assertThat(settings.path("MP_JWT_VERIFY_ISSUER").asText()).startsWith("https://");
        assertThat(settings.has("WEERTHUIS_CLOCK_SETTABLE")).isFalse();
        assertThat(settings.has("WEERTHUIS_KEYS_GENERATE")).isFalse();
        assertThat(ofKind(manifests, "Deployment")
                        .map(one -> one.at("/metadata/name").asText()))
                .containsExactlyInAnyOrderElementsOf(Manifests.SERVICES);
        assertThat(ofKind(manifests, "Ingress")
                        .flatMap(ingress -> each(ingress.at("/spec/rules")))
                        .flatMap(rule -> each(rule.at("/http/paths")))
                        .map(path -> path.path("path").asText()))
                .hasSize(4)
                .containsOnly("/v1");
        assertThat(ofKind(manifests, "Cluster")
                        .findFirst()
                        .orElseThrow()
                        .at("/spec/plugins/0/parameters/barmanObjectName"))
                .isEqualTo(ofKind(manifests, "ObjectStore")
                        .findFirst()
                        .orElseThrow()
                        .at("/metadata/name"));
    }

    @Test
    void the_fhir_edge_is_of_known_types_and_as_locked_in_as_a_service() {
        var fhir = Manifests.filesOf("../components/fhir");
        var pod = ofKind(fhir, "Deployment").findFirst().orElseThrow().at("/spec/template/spec");
        var service =
                ofKind(Manifests.base(), "Deployment").findFirst().orElseThrow().at("/spec/template/spec");

        assertThat(Typed.objections(fhir)).isEmpty();
        assertThat(pod.path("securityContext")).isEqualTo(service.path("securityContext"));
        assertThat(pod.at("/containers/0/securityContext")).isEqualTo(service.at("/containers/0/securityContext"));
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(pod.path("volumes").size()).as("Nothing but its scratch").isEqualTo(1);
        assertThat(Code.unknownVariables(each(pod.at("/containers/0/env"))
                        .map(variable -> variable.path("name").asText())
                        .toList()))
                .isEmpty();
    }

    @Test
    void the_four_services_differ_in_their_name_alone() throws IOException {
        var texts = new TreeSet<String>();
        for (var service : Manifests.SERVICES) {
            var text = Files.readString(Manifests.FOLDER.resolve("base/services/" + service + ".yaml"));
            texts.add(text.substring(text.indexOf('\n')).replace(service, "SERVICE"));
        }

        assertThat(texts).hasSize(1);
    }

    @Test
    void a_service_may_read_and_write_the_topics_that_its_code_names_and_no_other() {
        for (var service : Manifests.SERVICES) {
            var read = new TreeSet<>(Code.channelsRead(service));
            read.add("journal-positions");
            assertThat(topicsOf(service, "Read")).as(service + " reads").isEqualTo(read);
            var written = new TreeSet<>(Code.channelsWritten(service));
            written.add("access-log-heads");
            written.add("journal-positions");
            assertThat(topicsOf(service, "Write")).as(service + " writes").isEqualTo(written);
        }
    }

    @Test
    void every_topic_is_kept_for_ever_on_three_brokers() {
        var topics = ofKind(Manifests.base(), "KafkaTopic").toList();

        assertThat(topics.stream()
                        .map(topic -> channel(topic.at("/metadata/name").asText())))
                .containsExactlyInAnyOrderElementsOf(Code.channels("access-log-heads", "journal-positions"));
        assertThat(topics).allSatisfy(topic -> {
            assertThat(topic.at("/spec/replicas").asInt()).isEqualTo(3);
            assertThat(topic.at("/spec/config/retention.ms").asInt()).isEqualTo(-1);
            assertThat(topic.at("/spec/config/retention.bytes").asInt()).isEqualTo(-1);
            assertThat(topic.at("/spec/config/cleanup.policy").asText()).isEqualTo("delete");
            assertThat(topic.at("/spec/config/min.insync.replicas").asInt()).isEqualTo(2);
        });
    }

    @Test
    void the_database_has_an_owner_and_a_bound_role_per_service() {
        var cluster = ofKind(Manifests.base(), "Cluster").findFirst().orElseThrow();
        var roles = each(cluster.at("/spec/managed/roles")).toList();

        assertThat(roles.stream().map(role -> role.path("name").asText()))
                .containsExactlyInAnyOrderElementsOf(Manifests.SERVICES.stream()
                        .flatMap(service -> Stream.of(service + "_owner", service + "_app"))
                        .toList());
        assertThat(roles).allSatisfy(role -> {
            assertThat(role.path("superuser").asBoolean(true)).isFalse();
            assertThat(role.path("bypassrls").asBoolean(true)).isFalse();
            assertThat(role.path("createrole").asBoolean(true)).isFalse();
        });
    }

    @Test
    void settings_are_names_that_the_code_knows() throws IOException {
        var settings = new ArrayList<String>();
        for (var file : List.of("base", "overlays/demonstration", "overlays/production")) {
            Files.readAllLines(Manifests.FOLDER.resolve(file).resolve("settings.env")).stream()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .forEach(settings::add);
        }

        assertThat(settings).isNotEmpty();
        assertThat(Code.unknownVariables(settings)).isEmpty();
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                slip(
                        "readynessProbe",
                        "Deployment",
                        "/spec/template/spec/containers/0",
                        "readinessProbe",
                        "readynessProbe"),
                slip(
                        "containerPoort",
                        "Deployment",
                        "/spec/template/spec/containers/0/ports/0",
                        "containerPort",
                        "containerPoort"),
                slip(
                        "imagePullPolcy",
                        "Deployment",
                        "/spec/template/spec/containers/0",
                        "imagePullPolicy",
                        "imagePullPolcy"),
                slip(
                        "runAsNonRooot",
                        "Deployment",
                        "/spec/template/spec/securityContext",
                        "runAsNonRoot",
                        "runAsNonRooot"),
                slip("policyTypez", "NetworkPolicy", "/spec", "policyTypes", "policyTypez"),
                slip("minAvailible", "PodDisruptionBudget", "/spec", "minAvailable", "minAvailible"),
                slip("intervall", "ServiceMonitor", "/spec/endpoints/0", "interval", "intervall"),
                slip("partitionz", "KafkaTopic", "/spec", "partitions", "partitionz"),
                slip("operationz", "KafkaUser", "/spec/authorization/acls/0", "operations", "operationz"),
                slip("listenerz", "Kafka", "/spec/kafka", "listeners", "listenerz"),
                slip("rolez", "KafkaNodePool", "/spec", "roles", "rolez"),
                slip("instancez", "Cluster", "/spec", "instances", "instancez"),
                slip("bypassrlz", "Cluster", "/spec/managed/roles/0", "bypassrls", "bypassrlz"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    void a_slip_of_the_pen_is_seen(String name, String kind, String place, String right, String wrong) {
        var manifests = copied(Manifests.base());
        var parent =
                (ObjectNode) ofKind(manifests, kind).findFirst().orElseThrow().at(place);
        parent.set(wrong, parent.remove(right));

        assertThat(Typed.objections(manifests)).anyMatch(objection -> objection.contains(wrong));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "runs as root",
                        "Deployment",
                        one -> object(one, "/spec/template/spec/securityContext")
                                .put("runAsNonRoot", false)),
                fault(
                        "may write to its image",
                        "Deployment",
                        one -> object(one, "/spec/template/spec/containers/0/securityContext")
                                .put("readOnlyRootFilesystem", false)),
                fault(
                        "keeps capabilities",
                        "Deployment",
                        one -> object(one, "/spec/template/spec/containers/0/securityContext")
                                .remove("capabilities")),
                fault("a selector that a release would change", "Deployment", one -> {
                    object(one, "/spec/selector/matchLabels").put("app.kubernetes.io/version", "0.1.0");
                    object(one, "/spec/template/metadata/labels").put("app.kubernetes.io/version", "0.1.0");
                }),
                fault(
                        "an image without a version",
                        "Deployment",
                        one -> object(one, "/spec/template/spec/containers/0")
                                .put("image", "weerthuis/caseflow:latest")),
                fault(
                        "has no livenessProbe",
                        "Deployment",
                        one -> object(one, "/spec/template/spec/containers/0").remove("livenessProbe")),
                fault(
                        "has no second process",
                        "Deployment",
                        one -> object(one, "/spec").put("replicas", 1)),
                fault(
                        "has 0 disruption budgets",
                        "PodDisruptionBudget",
                        one -> object(one, "/spec/selector/matchLabels").put("app.kubernetes.io/name", "nobody")),
                fault(
                        "leads to a port that is not there",
                        "Service",
                        one -> object(one, "/spec/ports/0").put("targetPort", "https")),
                fault("mounts", "Deployment", one -> ((ArrayNode) one.at("/spec/template/spec/volumes")).remove(0)),
                fault(
                        "talk to one another",
                        "NetworkPolicy services-in",
                        one -> ((ArrayNode) one.at("/spec/ingress/0/from"))
                                .addObject()
                                .putObject("podSelector")
                                .putObject("matchLabels")
                                .put("app.kubernetes.io/component", "service")),
                fault(
                        "opens the addresses inside",
                        "NetworkPolicy services-out",
                        one -> object(one, "/spec/egress/2/to/0/ipBlock").remove("except")),
                fault(
                        "denies everything first",
                        "NetworkPolicy default-deny",
                        one -> object(one, "/spec").putArray("egress").addObject()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault_of_the_design_is_seen(String objection, String title, Consumer<JsonNode> fault) {
        var manifests = copied(Manifests.base());
        fault.accept(manifests.stream()
                .filter(manifest -> Manifests.title(manifest).equals(title)
                        || manifest.path("kind").asText().equals(title))
                .findFirst()
                .orElseThrow());

        assertThat(Rules.objections(manifests)).anyMatch(found -> found.contains(objection));
    }

    private static Arguments slip(String name, String kind, String place, String right, String wrong) {
        return Arguments.of(name, kind, place, right, wrong);
    }

    private static Arguments fault(String objection, String title, Consumer<JsonNode> fault) {
        return Arguments.of(objection, title, fault);
    }

    private static ObjectNode object(JsonNode manifest, String place) {
        return (ObjectNode) manifest.at(place);
    }

    private static List<JsonNode> copied(List<JsonNode> manifests) {
        return manifests.stream().map(manifest -> manifest.<JsonNode>deepCopy()).toList();
    }

    private static Set<String> topicsOf(String user, String operation) {
        var found = ofKind(Manifests.base(), "KafkaUser")
                .filter(one -> one.at("/metadata/name").asText().equals(user))
                .findFirst()
                .orElseThrow();
        return each(found.at("/spec/authorization/acls"))
                .filter(acl -> acl.at("/resource/type").asText().equals("topic"))
                .filter(acl -> each(acl.path("operations"))
                        .anyMatch(one -> one.asText().equals(operation)))
                .map(acl -> channel(acl.at("/resource/name").asText()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String channel(String topic) {
        return topic.replaceFirst("^weerthuis\\.", "").replaceFirst("\\.v1$", "");
    }

    private static Set<String> configMaps(List<JsonNode> manifests) {
        return ofKind(manifests, "ConfigMap")
                .map(map -> map.at("/metadata/name").asText())
                .collect(Collectors.toSet());
    }

    private static Set<String> namedConfigMaps(List<JsonNode> manifests) {
        var named = new TreeSet<String>();
        ofKind(manifests, "Deployment")
                .map(one -> one.at("/spec/template/spec"))
                .forEach(pod -> {
                    each(pod.path("volumes"))
                            .filter(volume -> volume.has("configMap"))
                            .forEach(volume ->
                                    named.add(volume.at("/configMap/name").asText()));
                    each(pod.path("containers"))
                            .flatMap(container -> each(container.path("envFrom")))
                            .forEach(from ->
                                    named.add(from.at("/configMapRef/name").asText()));
                });
        return named;
    }
}
