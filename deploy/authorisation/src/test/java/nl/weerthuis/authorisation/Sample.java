package nl.weerthuis.authorisation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes of what passed in a trial something to read: nothing random in it, nothing of today, no list longer than two. */
final class Sample {

    private static final LocalDate EXAMPLE_DAY = LocalDate.of(2026, 3, 2);
    private static final int FAR = 1_500;
    private static final int MOST_ITEMS = 2;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern DAY = Pattern.compile("\\b(\\d{4}-\\d{2}-\\d{2})(T[0-9:.]+Z)?");
    private static final Pattern DIGEST = Pattern.compile("\\b[0-9a-f]{32,64}\\b");
    private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=]+");
    private static final Pattern BSN = Pattern.compile("\\b9999\\d{5}\\b");
    private static final Pattern POSTCODE = Pattern.compile("\\b[89]\\d{3} ?[A-Z]{2}\\b");
    private static final Pattern CANARY = Pattern.compile("Qx[a-z]{10}");

    private static final Map<String, String> INVENTED = Map.ofEntries(
            Map.entry("familyName", "Waterman"),
            Map.entry("givenNames", "Sam"),
            Map.entry("contact", "06 00 00 00 00"),
            Map.entry("clientReference", "ecd-1042"),
            Map.entry("corporationReference", "vhe-2031"),
            Map.entry("indicationNumber", "WMO-2026-118"),
            Map.entry("street", "Verzonnenlaan"),
            Map.entry("straatnaam", "Verzonnenlaan"),
            Map.entry("city", "Lelystad"),
            Map.entry("name", "Verzonnen naam"));

    private final Map<String, String> ids = new HashMap<>();

    JsonNode of(JsonNode node) {
        return of("", node);
    }

    private JsonNode of(String field, JsonNode node) {
        if (node.isObject()) {
            var object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(each -> object.set(text("", each.getKey()), of(each.getKey(), each.getValue())));
            return object;
        }
        if (node.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < Math.min(node.size(), MOST_ITEMS); i++) {
                array.add(of(field, node.get(i)));
            }
            return array;
        }
        return node.isTextual() ? TextNode.valueOf(text(field, node.asText())) : node;
    }

    private String text(String field, String text) {
        var read = ID.matcher(text).replaceAll(found -> id(found.group()));
        read = DAY.matcher(read).replaceAll(Sample::day);
        read = DIGEST.matcher(read).replaceAll("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
        read = SECRET.matcher(read).replaceAll("whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3");
        read = BSN.matcher(read).replaceAll("999900006");
        read = POSTCODE.matcher(read).replaceAll("8231AA");
        return CANARY.matcher(read).replaceAll(INVENTED.getOrDefault(field, "Verzonnen tekst"));
    }

    /** The first is 1, the second 2: that two are the same can still be seen. */
    private String id(String id) {
        return ids.computeIfAbsent(id, ignored -> {
            int number = ids.size() + 1;
            return "%08d-0000-4000-8000-%012d".formatted(number, number);
        });
    }

    /** As far from the example's day as it was from today; a date of birth stays what it is. */
    private static String day(MatchResult found) {
        var day = LocalDate.parse(found.group(1));
        long distance = ChronoUnit.DAYS.between(Bodies.TODAY, day);
        var shown = Math.abs(distance) < FAR ? EXAMPLE_DAY.plusDays(distance) : day;
        return found.group(2) == null ? shown.toString() : shown + "T09:00:00Z";
    }
}
