package nl.weerthuis.authorisation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a service answered, as it came over the wire. */
record Reply(int status, Map<String, List<String>> headers, String text) {

    /** Of these no two answers need be equal. */
    private static final Set<String> OF_THE_MOMENT = Set.of("date", "traceparent", "x-request-id");

    boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** Whether it says: you may not, or there is no such thing, or who are you. */
    boolean denies() {
        return status == 401 || status == 403 || status == 404;
    }

    JsonNode json() {
        try {
            var node = Trial.JSON.readTree(text);
            return node == null ? MissingNode.getInstance() : node;
        } catch (java.io.IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    String problem() {
        return json().path("code").asText("");
    }

    String header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    /** All that an asker could compare: status, headers and body, without what differs from moment to moment. */
    String comparable() {
        var kept = new TreeMap<>(headers);
        OF_THE_MOMENT.forEach(kept::remove);
        return status + "\n" + kept + "\n" + withoutMoment(text);
    }

    private static String withoutMoment(String body) {
        return body.replaceAll("\"(instance|traceId)\"\\s*:\\s*\"[^\"]*\"", "\"$1\":\"\"");
    }

    @Override
    public String toString() {
        return status + " " + (text.length() > 400 ? text.substring(0, 400) + "…" : text);
    }
}
