package nl.weerthuis.production.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds manifests against the types of those who will read them: a name that no type knows is an objection. */
final class Typed {

    /** Without model or schema here; see schemas/README.md. */
    private static final Set<String> WITHOUT_MODEL = Set.of("barmancloud.cnpg.io/v1 ObjectStore");

    private static final Map<String, Class<?>> MODELS = Map.ofEntries(
            Map.entry("v1 Namespace", Namespace.class),
            Map.entry("v1 ConfigMap", ConfigMap.class),
            Map.entry("v1 Service", Service.class),
            Map.entry("v1 ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1 Deployment", Deployment.class),
            Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
            Map.entry("networking.k8s.io/v1 Ingress", Ingress.class),
            Map.entry("monitoring.coreos.com/v1 ServiceMonitor", ServiceMonitor.class),
            Map.entry("kafka.strimzi.io/v1 Kafka", Kafka.class),
            Map.entry("kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePool.class),
            Map.entry("kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class),
            Map.entry("kafka.strimzi.io/v1 KafkaUser", KafkaUser.class));

    // The models keep what they do not know in a map; here that is an error instead.
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1;

                @Override
                public Boolean hasAnySetter(Annotated member) {
                    return false;
                }
            });

    private Typed() {}

    static List<String> objections(List<JsonNode> manifests) {
        var found = new ArrayList<String>();
        manifests.forEach(manifest -> found.addAll(objections(manifest)));
        return found;
    }

    private static List<String> objections(JsonNode manifest) {
        var kind = Manifests.kind(manifest);
        if (kind.startsWith("postgresql.cnpg.io/v1 ")) {
            return cloudNativePg().validate(manifest).stream()
                    .map(ValidationMessage::getMessage)
                    .map(message -> Manifests.title(manifest) + ": " + message)
                    .toList();
        }
        if (WITHOUT_MODEL.contains(kind)) {
            return List.of();
        }
        if (!MODELS.containsKey(kind)) {
            return List.of(Manifests.title(manifest) + ": no type is known for " + kind);
        }
        try {
            STRICT.treeToValue(manifest, MODELS.get(kind));
            return List.of();
        } catch (JsonProcessingException e) {
            return List.of(Manifests.title(manifest) + ": " + e.getOriginalMessage());
        }
    }

    private static JsonSchema cloudNativePg() {
        InputStream schema = Typed.class.getResourceAsStream("/schemas/cloudnative-pg.json");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }
}
