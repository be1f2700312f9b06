package nl.weerthuis.authorisation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What properties an answer really holds. */
final class Answers {

    /** Of every list, and of nobody. */
    private static final Set<String> PAGE = Set.of("page", "pageSize", "total", "totalIsExact");

    private Answers() {}

    /** Those with a value, as {@code client.familyName}. Null is no value: it tells nothing. */
    static Set<String> properties(JsonNode answer) {
        var found = new TreeSet<String>();
        collect(answer, "", found);
        return unwrapped(found);
    }

    /** The things of a list, or the one thing. */
    static List<JsonNode> items(JsonNode answer) {
        var list = answer.isArray() ? answer : answer.path("items");
        if (!list.isArray()) {
            return List.of(answer);
        }
        var items = new ArrayList<JsonNode>();
        list.forEach(items::add);
        return items;
    }

    static Set<String> unwrapped(Set<String> properties) {
        return properties.stream()
                .filter(property -> !PAGE.contains(property) && !property.equals("items"))
                .map(property -> property.startsWith("items.") ? property.substring("items.".length()) : property)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void collect(JsonNode node, String path, Set<String> found) {
        if (node.isArray()) {
            node.forEach(each -> collect(each, path, found));
        } else if (node.isObject()) {
            node.properties()
                    .forEach(property -> collect(
                            property.getValue(),
                            path.isEmpty() ? property.getKey() : path + "." + property.getKey(),
                            found));
        } else if (!node.isNull() && !node.isMissingNode() && !path.isEmpty()) {
            found.add(path);
        }
    }
}
