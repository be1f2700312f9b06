package nl.weerthuis.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import nl.weerthuis.platform.problem.Violation;

/** What may never come in, whatever the shape that is expected: control characters, endless numbers, endless lists. */
final class TreeCheck {

    static final int MAX_DIGITS = 15;
    static final int MAX_ITEMS = 1_000;

    private final boolean large;
    private final List<Violation> faults = new ArrayList<>();

    private TreeCheck(boolean large) {
        this.large = large;
    }

    static List<Violation> faults(JsonNode root, boolean large) {
        var check = new TreeCheck(large);
        check.visit(root, "");
        return List.copyOf(check.faults);
    }

    /** As deep as the parser allowed. */
    private void visit(JsonNode node, String path) {
        if (faults.size() >= Binding.MAX_FAULTS) {
            return;
        }
        if (node.isTextual() && !Scalars.isCleanText(node.textValue())) {
            faults.add(Violation.of(path, "invalid-text"));
        } else if (node.isNumber() && !isShort(node)) {
            faults.add(Violation.of(path, "number-too-long", MAX_DIGITS));
        } else if (node.isArray() && !large && node.size() > MAX_ITEMS) {
            faults.add(Violation.of(path, "too-many-items", MAX_ITEMS));
        } else if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                visit(node.get(i), path + "/" + i);
            }
        } else if (node.isObject()) {
            node.properties().forEach(field -> visit(field.getValue(), path + "/" + Violations.escape(field.getKey())));
        }
    }

    private static boolean isShort(JsonNode number) {
        var value = number.decimalValue();
        // An exponent makes a short text a long number.
        return value.precision() <= MAX_DIGITS
                && value.scale() <= MAX_DIGITS
                && (long) value.precision() - value.scale() <= MAX_DIGITS;
    }
}
