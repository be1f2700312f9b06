package nl.weerthuis.caseflow.upsert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.weerthuis.caseflow.dossier.ProviderCaseView;
import nl.weerthuis.caseflow.nomination.Nomination;

/** What a nomination says otherwise than the case. What it leaves out it does not deny. */
@ApplicationScoped
class Differences {

    // Lists of which each item has a name of its own, so that one that is not mentioned is no difference.
    private static final Map<String, List<String>> NAMED =
            Map.of("/preconditions", List.of("code"), "/consents", List.of("partyKind", "scope"));

    private final ObjectMapper json;

    Differences(ObjectMapper json) {
        this.json = json;
    }

    /** JSON pointers into the nomination. */
    List<String> between(Nomination nomination, ProviderCaseView known) {
        var found = new ArrayList<String>();
        compare("", json.valueToTree(nomination), json.valueToTree(known), found);
        return List.copyOf(found);
    }

    private static void compare(String place, JsonNode given, JsonNode known, List<String> found) {
        if (given.isNull()) {
            return;
        }
        if (given.isObject() && known.isObject()) {
            given.properties().forEach(field -> {
                var here = place + "/" + field.getKey();
                compare(here, field.getValue(), known.path(field.getKey()), found);
            });
        } else if (NAMED.containsKey(place)) {
            for (int i = 0; i < given.size(); i++) {
                compare(place + "/" + i, given.get(i), named(given.get(i), known, NAMED.get(place)), found);
            }
        } else if (!plain(given).equals(plain(known)) && !isNothing(given, known)) {
            found.add(place);
        }
    }

    private static JsonNode named(JsonNode given, JsonNode known, List<String> names) {
        return IntStream.range(0, known.size())
                .mapToObj(known::get)
                .filter(item -> names.stream().allMatch(name -> item.path(name).equals(given.path(name))))
                .findFirst()
                .orElse(NullNode.getInstance());
    }

    private static boolean isNothing(JsonNode given, JsonNode known) {
        return given.isArray() && given.isEmpty() && (known.isNull() || known.isMissingNode());
    }

    /** Without the fields that say nothing. */
    private static JsonNode plain(JsonNode node) {
        if (node instanceof ArrayNode list) {
            var copy = list.arrayNode();
            list.forEach(item -> copy.add(plain(item)));
            return copy;
        }
        if (node instanceof ObjectNode object) {
            var copy = object.objectNode();
            object.properties().stream()
                    .filter(field -> !field.getValue().isNull())
                    .forEach(field -> copy.set(field.getKey(), plain(field.getValue())));
            return copy;
        }
        return node;
    }
}
