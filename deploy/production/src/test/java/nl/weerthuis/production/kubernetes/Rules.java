package nl.weerthuis.production.kubernetes;

import static nl.weerthuis.production.kubernetes.Manifests.each;
import static nl.weerthuis.production.kubernetes.Manifests.ofKind;
import static nl.weerthuis.production.kubernetes.Manifests.title;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What types do not say: rights of processes, probes, who may reach whom, what belongs together. */
final class Rules {

    private static final Pattern PINNED = Pattern.compile(".+(:[0-9][^:@/]*|@sha256:[0-9a-f]{64})");
    private static final String COMPONENT = "app.kubernetes.io/component";
    private static final Set<String> PROBES = Set.of("startupProbe", "readinessProbe", "livenessProbe");

    private final List<JsonNode> manifests;
    private final List<String> objections = new ArrayList<>();

    private Rules(List<JsonNode> manifests) {
        this.manifests = manifests;
    }

    static List<String> objections(List<JsonNode> manifests) {
        var rules = new Rules(manifests);
        ofKind(manifests, "Deployment").forEach(rules::deployment);
        ofKind(manifests, "Service").forEach(rules::service);
        rules.everybodyIsThere();
        rules.nobodyIsOpen();
        return rules.objections;
    }

    private void deployment(JsonNode deployment) {
        var pod = deployment.at("/spec/template/spec");
        selector(deployment);
        unlessTrue(pod.at("/securityContext/runAsNonRoot"), deployment, "runs as root");
        unless(pod.at("/securityContext/runAsUser").asInt() > 0, deployment, "names no user");
        unless(
                pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault"),
                deployment,
                "has no seccomp profile");
        unless(
                pod.path("automountServiceAccountToken").isBoolean()
                        && !pod.path("automountServiceAccountToken").asBoolean(),
                deployment,
                "is given a token of the cluster");
        each(pod.path("containers")).forEach(container -> container(deployment, container));
        mounts(deployment, pod);
        budget(deployment);
        if (isService(deployment)) {
            unless(deployment.at("/spec/replicas").asInt() >= 2, deployment, "has no second process");
            unless(
                    deployment
                            .at("/spec/strategy/rollingUpdate/maxUnavailable")
                            .asText("1")
                            .equals("0"),
                    deployment,
                    "has fewer processes during a release");
            unless(pod.path("topologySpreadConstraints").size() >= 2, deployment, "is not spread");
        }
    }

    private void container(JsonNode deployment, JsonNode container) {
        var security = container.path("securityContext");
        var image = container.path("image").asText();
        unless(PINNED.matcher(image).matches(), deployment, "has an image without a version: " + image);
        unless(
                security.path("allowPrivilegeEscalation").isBoolean()
                        && !security.path("allowPrivilegeEscalation").asBoolean(),
                deployment,
                "may gain privileges");
        unless(
                each(security.at("/capabilities/drop"))
                        .anyMatch(drop -> drop.asText().equals("ALL")),
                deployment,
                "keeps capabilities");
        if (isService(deployment)) {
            unlessTrue(security.path("readOnlyRootFilesystem"), deployment, "may write to its image");
        }
        unless(!container.at("/resources/limits/memory").isMissingNode(), deployment, "has no limit of memory");
        unless(!container.at("/resources/requests/cpu").isMissingNode(), deployment, "asks for no processor");
        var ports = each(container.path("ports"))
                .map(port -> port.path("name").asText())
                .toList();
        for (var name : PROBES) {
            var get = container.path(name).path("httpGet");
            unless(!get.path("path").asText().isEmpty(), deployment, "has no " + name);
            unless(ports.contains(get.path("port").asText()), deployment, name + " asks a port that is not there");
        }
    }

    private void selector(JsonNode deployment) {
        var selector = deployment.at("/spec/selector/matchLabels");
        var labels = deployment.at("/spec/template/metadata/labels");
        unless(!selector.isEmpty(), deployment, "selects nothing");
        unless(matches(selector, labels), deployment, "does not select its own pods");
        var names = new ArrayList<String>();
        selector.fieldNames().forEachRemaining(names::add);
        // It cannot be changed afterwards, so nothing may be in it that a release changes.
        unless(
                Set.of("app.kubernetes.io/name", "app.kubernetes.io/part-of").containsAll(names),
                deployment,
                "has a selector that a release would change");
    }

    private void mounts(JsonNode deployment, JsonNode pod) {
        var volumes = each(pod.path("volumes"))
                .map(volume -> volume.path("name").asText())
                .collect(Collectors.toSet());
        var mounted = new HashSet<String>();
        each(pod.path("containers"))
                .flatMap(container -> each(container.path("volumeMounts")))
                .forEach(mount -> mounted.add(mount.path("name").asText()));
        unless(volumes.equals(mounted), deployment, "mounts " + mounted + " of volumes " + volumes);
    }

    private void budget(JsonNode deployment) {
        var labels = deployment.at("/spec/template/metadata/labels");
        var budgets = ofKind(manifests, "PodDisruptionBudget")
                .filter(budget -> matches(budget.at("/spec/selector/matchLabels"), labels))
                .count();
        unless(budgets == 1, deployment, "has " + budgets + " disruption budgets");
    }

    private void service(JsonNode service) {
        var targets = ofKind(manifests, "Deployment")
                .filter(deployment ->
                        matches(service.at("/spec/selector"), deployment.at("/spec/template/metadata/labels")))
                .toList();
        unless(targets.size() == 1, service, "leads to " + targets.size() + " deployments");
        each(service.at("/spec/ports"))
                .forEach(port -> unless(
                        targets.stream()
                                .flatMap(target -> each(target.at("/spec/template/spec/containers")))
                                .flatMap(container -> each(container.path("ports")))
                                .anyMatch(open -> open.path("name")
                                        .asText()
                                        .equals(port.path("targetPort").asText())),
                        service,
                        "leads to a port that is not there"));
    }

    private void everybodyIsThere() {
        var deployments = ofKind(manifests, "Deployment")
                .filter(Rules::isService)
                .map(deployment -> deployment.at("/metadata/name").asText())
                .collect(Collectors.toSet());
        if (!deployments.equals(Set.copyOf(Manifests.SERVICES))) {
            objections.add("Deployments of services are " + deployments);
        }
        ofKind(manifests, "ServiceMonitor").forEach(monitor -> {
            var seen = ofKind(manifests, "Service")
                    .filter(service ->
                            matches(monitor.at("/spec/selector/matchLabels"), service.at("/metadata/labels")))
                    .filter(service -> each(service.at("/spec/ports"))
                            .anyMatch(port -> port.path("name")
                                    .asText()
                                    .equals(monitor.at("/spec/endpoints/0/port").asText())))
                    .count();
            unless(seen == Manifests.SERVICES.size(), monitor, "sees " + seen + " services");
        });
    }

    private void nobodyIsOpen() {
        var denied = ofKind(manifests, "NetworkPolicy")
                .filter(policy -> policy.at("/spec/podSelector").isEmpty())
                .filter(policy -> policy.at("/spec/ingress").isMissingNode()
                        && policy.at("/spec/egress").isMissingNode())
                .filter(policy -> policy.at("/spec/policyTypes").size() == 2)
                .count();
        if (denied != 1) {
            objections.add("There is no policy that denies everything first");
        }
        var services = ofKind(manifests, "Deployment").filter(Rules::isService).toList();
        ofKind(manifests, "NetworkPolicy").forEach(policy -> {
            boolean ofServices = services.stream().anyMatch(service -> selects(policy, service));
            if (ofServices) {
                each(policy.at("/spec/ingress"))
                        .forEach(rule -> notBetweenServices(policy, rule.path("from"), services));
                each(policy.at("/spec/egress")).forEach(rule -> notBetweenServices(policy, rule.path("to"), services));
            }
        });
    }

    private void notBetweenServices(JsonNode policy, JsonNode peers, List<JsonNode> services) {
        unless(!peers.isEmpty(), policy, "lets everybody through");
        each(peers)
                .filter(peer -> peer.has("podSelector") && !peer.has("namespaceSelector"))
                .forEach(peer -> unless(
                        services.stream()
                                .noneMatch(service -> matches(
                                        peer.at("/podSelector/matchLabels"),
                                        service.at("/spec/template/metadata/labels"))),
                        policy,
                        "lets services talk to one another"));
        each(peers)
                .filter(peer ->
                        peer.has("ipBlock") && peer.at("/ipBlock/cidr").asText().equals("0.0.0.0/0"))
                .forEach(peer -> unless(
                        peer.at("/ipBlock/except").toString().contains("\"10.0.0.0/8\""),
                        policy,
                        "opens the addresses inside"));
    }

    private static boolean selects(JsonNode policy, JsonNode deployment) {
        var labels = policy.at("/spec/podSelector/matchLabels");
        return !labels.isEmpty() && matches(labels, deployment.at("/spec/template/metadata/labels"));
    }

    private static boolean isService(JsonNode deployment) {
        return deployment
                .at("/spec/template/metadata/labels")
                .path(COMPONENT)
                .asText()
                .equals("service");
    }

    private static boolean matches(JsonNode selector, JsonNode labels) {
        for (var wanted : selector.properties()) {
            if (!labels.path(wanted.getKey()).asText().equals(wanted.getValue().asText())) {
                return false;
            }
        }
        return true;
    }

    private void unlessTrue(JsonNode value, JsonNode manifest, String objection) {
        unless(value.isBoolean() && value.asBoolean(), manifest, objection);
    }

    private void unless(boolean good, JsonNode manifest, String objection) {
        if (!good) {
            objections.add(title(manifest) + " " + objection);
        }
    }
}
