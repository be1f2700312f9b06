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
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.dossier.ProviderCaseView;
import nl.weerthuis.caseflow.nomination.Nomination;
import nl.weerthuis.caseflow.questionnaire.CaseAnswers;

/** What a nomination says otherwise than the case. What it leaves out it does not deny. */
@ApplicationScoped
class Differences {

    // Lists of which each item has a name of its own, so that one that is not mentioned is no difference.
    private static final Map<String, List<String>> NAMED =
            Map.of("/preconditions", List.of("code"), "/consents", List.of("partyKind", "scope"));

    private final ObjectMapper json;
    private final CaseAnswers answers;

    Differences(ObjectMapper json, CaseAnswers answers) {
        this.json = json;
        this.answers = answers;
    }

    /** JSON pointers into the nomination. */
    List<String> between(Nomination nomination, ProviderCaseView known, CaseSheet sheet) {
        var found = new ArrayList<String>();
        // What was answered stands beside the case, and is compared there.
        var given = json.<ObjectNode>valueToTree(nomination).without("answers");
        compare("", given, json.valueToTree(known), found);
        for (int i = 0; i < nomination.answers().size(); i++) {
            if (!answers.isAnswered(sheet, nomination.answers().get(i))) {
                found.add("/answers/" + i);
            }
        }
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
