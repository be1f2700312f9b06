package nl.weerthuis.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.weerthuis.hostile.Shot.Body;
import nl.weerthuis.hostile.Shot.Manners;

/** All hostile requests that can be made of one operation: one thing is wrong with each. */
final class Arsenal {

    private static final String JSON = "application/json";
    private static final String MARK = "@@here@@";
    private static final List<String> NEVER_A_CALLERS =
            List.of("org", "organisationId", "status", "state", "version", "createdBy", "protectionLevel", "id");

    private final Operation operation;
    private final Ground ground;
    private final Principal principal;
    private final List<Shot> shots = new ArrayList<>();

    Arsenal(Operation operation, Ground ground, Principal principal) {
        this.operation = operation;
        this.ground = ground;
        this.principal = principal;
    }

    List<Shot> shots() {
        operation.content().forEach((type, schema) -> {
            if (type.equals("text/csv")) {
                new Tables(csv(), base(Body.of(type, csv()))).shots().forEach(shots::add);
            } else if (type.equals("application/x-ndjson")) {
                // Its lines are judged later, each as the body of one nomination; now only the file can be declined.
                wholes(type, "{}");
            } else {
                bodies(type, schema);
            }
        });
        operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("query"))
                .forEach(parameter -> query(parameter.name()));
        path();
        shots.addAll(new Envelopes(base()).shots());
        return List.copyOf(shots);
    }

    /** The request with nothing wrong. */
    Shot base() {
        var type = operation.content().keySet().stream().findFirst().orElse(null);
        if (type == null) {
            return base(Body.NONE);
        }
        return base(Body.of(
                type,
                type.equals("text/csv")
                        ? csv()
                        : text(example(operation.content().get(type)))));
    }

    private Shot base(Body body) {
        return Shot.of(operation, "nothing wrong", principal, ground.path(operation) + neededQuery(), body);
    }

    /** Named, because without it nothing is read. */
    private String neededQuery() {
        if (operation.path().equals("/vera/deliveries") && operation.method().equals("POST")) {
            return "?kind=EENHEID";
        }
        return operation.path().endsWith("/division") ? "?number=10" : "";
    }

    private Shot shot(String what, Body body) {
        return Shot.of(operation, what, principal, ground.path(operation) + neededQuery(), body);
    }

    private JsonNode example(JsonNode schema) {
        var known = ground.body(operation);
        return known == null ? Example.of(schema, "", ground.ids()) : Trial.JSON.valueToTree(known);
    }

    private void bodies(String type, JsonNode schema) {
        var body = example(schema);
        for (var place : OpenApi.places(schema)) {
            for (var poison : Poison.forJson()) {
                var hit = shot("body %s: %s".formatted(place, poison.name()), poisoned(type, body, place, poison));
                shots.add(poison.hides() ? hit.hiding(Poison.CANARY) : hit);
            }
        }
        massAssignments(type, schema, body);
        wholes(type, text(body));
    }

    private static Body poisoned(String type, JsonNode body, String place, Poison poison) {
        return new Body(type, () -> {
            var parts = text(Example.with(body, place, TextNode.valueOf(MARK))).split("\"" + MARK + "\"", 2);
            return joined(parts[0], poison.json(), parts[1]);
        });
    }

    /** Every property of every answer, sent back: a caller fills no field that is not the caller's. */
    private void massAssignments(String type, JsonNode schema, JsonNode body) {
        var names = new TreeSet<>(operation.answered());
        names.addAll(NEVER_A_CALLERS);
        schema.path("properties").fieldNames().forEachRemaining(names::remove);
        // A VERA message is another system's, and holds more than we read.
        var manners = operation.path().startsWith("/vera/") ? Manners.USUAL : Manners.NEVER_ACCEPTED;
        for (var name : names) {
            var more = Example.with(body, "/" + name, TextNode.valueOf(Poison.CANARY));
            shots.add(shot("mass assignment of " + name, Body.of(type, text(more)))
                    .hiding(Poison.CANARY)
                    .expecting(manners));
        }
    }

    private void wholes(String type, String right) {
        var wholes = Map.ofEntries(
                Map.entry("empty", ""),
                Map.entry("blank", "   \n"),
                Map.entry("null", "null"),
                Map.entry("text", "\"" + Poison.CANARY + "\""),
                Map.entry("number", "1e999999999"),
                Map.entry("list", "[" + right + "]"),
                Map.entry("list of lists", "[[]]"),
                Map.entry("twice", right + right),
                Map.entry("cut off", right.substring(0, right.length() - 1)),
                Map.entry("with a key of 300 characters", "{\"" + "k".repeat(300) + "\":1}"),
                Map.entry("with a thousand keys", "{" + keys() + "}"),
                Map.entry("with NUL in a key", "{\"a\\u0000b\":1}"),
                Map.entry("with a key that is a pointer", "{\"a/~b\":1,\"__proto__\":{}}"),
                Map.entry("with a key twice", "{\"a\":1,\"a\":2}"),
                Map.entry("deep", "[".repeat(100_000)),
                Map.entry("of 2,000 numbers", "[" + "7,".repeat(1_999) + "7]"));
        new java.util.TreeMap<>(wholes)
                .forEach((name, text) -> shots.add(shot("body " + name, Body.of(type, text))
                        .hiding(text.contains(Poison.CANARY) ? Poison.CANARY : "")));
        shots.add(shot(
                "body of more than 1 MB",
                new Body(type, () -> " ".repeat(1_100_000).getBytes(StandardCharsets.US_ASCII))));
        for (var encoding : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16)) {
            shots.add(shot("body in " + encoding, new Body(type, () -> right.getBytes(encoding))));
        }
        shots.add(shot("body with BOM", Body.of(type, "\uFEFF" + right)));
    }

    private static String keys() {
        var keys = new StringBuilder("\"k\":1");
        for (int i = 0; i < 1_000; i++) {
            keys.append(",\"k").append(i).append("\":1");
        }
        return keys.toString();
    }

    private void query(String name) {
        for (var poison : Poison.forText()) {
            addQuery(name, poison.name(), encoded(poison.text()), poison.hides());
        }
        Map.of(
                        "NUL", "%00",
                        "overlong", "%c0%80",
                        "no UTF-8", "%ff%fe",
                        "half an escape", "%zz",
                        "escaped twice", "%252e%252e%252f",
                        "huge number", "9".repeat(400),
                        "negative", "-1",
                        "exponent", "1e400",
                        "twice", "1&" + name + "=2",
                        "nothing after it", "&" + name)
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> addQuery(name, each.getKey(), each.getValue(), false));
    }

    private void addQuery(String name, String what, String value, boolean hides) {
        var base = base();
        var join = base.target().contains("?") ? "&" : "?";
        var hit = Shot.of(
                operation,
                "query %s: %s".formatted(name, what),
                principal,
                base.target() + join + name + "=" + value,
                new Body(null, base.content()));
        shots.add(hit.hiding(hides ? Poison.CANARY : "").expecting(manners(value)));
    }

    private void path() {
        var base = base();
        var targets = new java.util.TreeMap<>(Map.of(
                "unknown key", base.target() + (base.target().contains("?") ? "&" : "?") + Poison.CANARY + "=1",
                "slash at the end", ground.path(operation) + "/",
                "matrix parameter", ground.path(operation) + ";a=" + Poison.CANARY,
                "up and down", "/v1/../v1" + ground.path(operation).substring(3),
                "two slashes", "/" + ground.path(operation),
                "escaped up", "/v1/%2e%2e" + ground.path(operation),
                "very long", ground.path(operation) + "/" + "p".repeat(5_000)));
        if (operation.path().contains("{")) {
            for (var poison : Poison.forText()) {
                targets.put("id: " + poison.name(), withId(encoded(poison.text())));
            }
            for (var id : List.of("%00", "%ff", "%c0%80", "%2e%2e%2f", "%252e%252e%252f", "*", "..", "%zz", "-1")) {
                targets.put("id: " + id, withId(id));
            }
        }
        targets.forEach((what, target) ->
                shots.add(Shot.of(operation, "path " + what, principal, target, new Body(type(base), base.content()))
                        .hiding(target.contains(Poison.CANARY) ? Poison.CANARY : "")
                        .expecting(manners(target))));
    }

    private static String type(Shot base) {
        return base.headers().stream()
                .filter(header -> header.startsWith("Content-Type: "))
                .map(header -> header.substring(14))
                .findFirst()
                .orElse(null);
    }

    private String withId(String id) {
        return "/v1"
                + operation
                        .path()
                        .replaceFirst("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(id))
                        .replaceAll("\\{[^}]+}", "INCOME");
    }

    /** A line that no server need read to its end. */
    private static Manners manners(String target) {
        return target.length() > 16_000 ? Manners.NOT_HTTP : Manners.USUAL;
    }

    private String csv() {
        return switch (operation.service()) {
            case "caseflow" -> Bodies.CELLS_OF_CASE;
            case "housing" -> Bodies.CELLS_OF_DWELLING;
            default -> Bodies.CELLS_OF_POPULATION;
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(JsonNode node) {
        try {
            return Trial.JSON.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] joined(String first, byte[] middle, String last) {
        var out = new java.io.ByteArrayOutputStream();
        out.writeBytes(first.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(middle);
        out.writeBytes(last.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
