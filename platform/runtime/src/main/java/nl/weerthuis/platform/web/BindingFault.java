package nl.weerthuis.platform.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;
import nl.weerthuis.platform.problem.Word;

/** What a value that did not fit did wrong. Never the parser's own words, which name classes. */
final class BindingFault {

    private BindingFault() {}

    static List<Violation> of(JsonMappingException thrown, JsonNode root, ObjectMapper mapper) {
        var path = pointer(thrown);
        if (isOwnRule(thrown) && thrown.getCause() instanceof Problem problem) {
            var violations = problem.violations().stream()
                    .map(violation -> violation.under(path))
                    .toList();
            return violations.isEmpty()
                    ? List.of(new Violation(path, problem.code(), null, problem.args()))
                    : violations;
        }
        if (root.at(path).isMissingNode() || root.at(path).isNull()) {
            return List.of(Violation.of(path, "required"));
        }
        return List.of(single(thrown, path, mapper));
    }

    /** Whether the value fitted, and declined by its own rules. */
    static boolean isOwnRule(JsonMappingException thrown) {
        return thrown instanceof ValueInstantiationException && thrown.getCause() instanceof Problem;
    }

    private static Violation single(JsonMappingException thrown, String path, ObjectMapper mapper) {
        if (thrown instanceof UnrecognizedPropertyException) {
            return Violation.of(path, "unknown-property");
        }
        if (thrown instanceof InvalidTypeIdException) {
            return Violation.of(path, "unknown-kind");
        }
        if (thrown instanceof InvalidFormatException format && format.getValue() instanceof String) {
            return ofText(path, format.getTargetType(), mapper);
        }
        if (thrown instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return Violation.of(path, "wrong-type", kind(mismatch.getTargetType()));
        }
        return Violation.of(path, "invalid-value");
    }

    /** A text that is not one of those that its type has. */
    static Violation ofText(String path, Class<?> target, ObjectMapper mapper) {
        if (target.isEnum()) {
            return Violation.of(path, "unknown-code", allowed(target, mapper));
        }
        if (Temporal.class.isAssignableFrom(target)) {
            return target == LocalDate.class
                    ? Violation.of(path, "invalid-date", Scalars.FIRST_YEAR, Scalars.LAST_YEAR)
                    : Violation.of(path, "invalid-moment");
        }
        return target == UUID.class ? Violation.of(path, "invalid-id") : Violation.of(path, "wrong-type", kind(target));
    }

    /** As they stand on the wire. */
    static String allowed(Class<?> target, ObjectMapper mapper) {
        return Stream.of(target.getEnumConstants())
                .map(constant -> mapper.convertValue(constant, String.class))
                .collect(Collectors.joining(", "));
    }

    static Word kind(Class<?> target) {
        return new Word(
                switch (target.getSimpleName()) {
                    case "int", "Integer", "long", "Long", "short", "Short", "BigInteger" -> "whole-number";
                    case "double", "Double", "float", "Float", "BigDecimal" -> "number";
                    case "boolean", "Boolean" -> "truth";
                    case "String", "UUID" -> "text";
                    case "LocalDate" -> "date";
                    case "Instant", "OffsetDateTime" -> "moment";
                    default -> structure(target);
                });
    }

    private static String structure(Class<?> target) {
        if (target.isEnum()) {
            return "text";
        }
        var list = Collection.class.isAssignableFrom(target) || target.isArray();
        return list && !Map.class.isAssignableFrom(target) ? "list" : "object";
    }

    static String pointer(JsonMappingException thrown) {
        return thrown.getPath().stream()
                .map(step -> step.getFieldName() != null ? Violations.escape(step.getFieldName()) : step.getIndex())
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }
}
