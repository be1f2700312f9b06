package nl.weerthuis.authorisation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What values both halves tell: where a case and a home agree on something rare, they are joined without any id. */
final class Attributes {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile(DATE + "T.+");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern AREA = Pattern.compile("\\d{4}|(GM|WK|BU)\\d{4,8}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final Map<Side, Map<Value, Set<String>>> fields = new HashMap<>();

    /** @param kind what sort of thing it is, by the look of it */
    record Value(String kind, String text) {}

    Attributes(Collection<TopicRecord> records) {
        for (var each : records) {
            var side = Side.of(each.topic());
            if (side != Side.NEITHER) {
                collect(side, each.fact(), each.event().path("data"));
            }
        }
    }

    /** As in {@code HOME tenancy-signed.plannedKeyDate} → {@code date}; the ids of the record's own subject aside. */
    Map<String, String> shared() {
        var shared = new TreeMap<String, String>();
        var homes = fields.getOrDefault(Side.HOME, Map.of());
        fields.getOrDefault(Side.CASE, Map.of()).forEach((value, ofCase) -> {
            if (homes.containsKey(value)) {
                ofCase.forEach(field -> shared.put("CASE;" + field, value.kind()));
                homes.get(value).forEach(field -> shared.put("HOME;" + field, value.kind()));
            }
        });
        return shared;
    }

    private void collect(Side side, String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(each -> collect(side, path + "." + each.getKey(), each.getValue()));
        } else if (node.isArray()) {
            node.forEach(each -> collect(side, path, each));
        } else if (node.isTextual() || node.isNumber()) {
            fields.computeIfAbsent(side, any -> new HashMap<>())
                    .computeIfAbsent(new Value(kind(node), node.asText()), any -> new TreeSet<>())
                    .add(path);
        }
    }

    private static String kind(JsonNode node) {
        var text = node.asText();
        if (node.isNumber()) {
            return Math.abs(node.asDouble()) < 100 ? "small number" : "number";
        }
        if (DATE.matcher(text).matches()) {
            return "date";
        }
        if (MOMENT.matcher(text).matches()) {
            return "moment";
        }
        if (ID.matcher(text).matches()) {
            return "id";
        }
        if (AREA.matcher(text).matches()) {
            return "area";
        }
        return CODE.matcher(text).matches() ? "code" : "text";
    }
}
