package nl.weerthuis.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.weerthuis.platform.problem.Violation;

/** What Bean Validation found, as faults with a place. */
final class Violations {

    private static final Set<String> ABSENT = Set.of("NotNull", "NotBlank", "NotEmpty");

    private Violations() {}

    /** Of an object that was read from a body: JSON pointers, seen from the given place. */
    static List<Violation> of(Set<? extends ConstraintViolation<?>> found, String prefix) {
        return found.stream()
                .map(violation -> fault(prefix + pointer(nodes(violation)), violation))
                .sorted(Comparator.comparing(Violation::path))
                .toList();
    }

    /** Of one value that has a name of its own. */
    static List<Violation> named(Set<? extends ConstraintViolation<?>> found, String name) {
        return found.stream().map(violation -> fault(name, violation)).toList();
    }

    /** Of the parameters of a method: a pointer into the body, or the name of the parameter. */
    static List<Violation> ofParameters(ConstraintViolationException thrown) {
        return thrown.getConstraintViolations().stream()
                .map(violation -> fault(parameter(nodes(violation)), violation))
                .sorted(Comparator.comparing(Violation::path))
                .toList();
    }

    /** False when it was our own answer that broke a rule. */
    static boolean blamesCaller(ConstraintViolationException thrown) {
        return thrown.getConstraintViolations().stream()
                .flatMap(violation -> nodes(violation).stream())
                .noneMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static Violation fault(String path, ConstraintViolation<?> violation) {
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        var code = ABSENT.contains(constraint)
                ? "required"
                : constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return new Violation(path, code, violation.getMessage());
    }

    private static String parameter(List<Path.Node> nodes) {
        var inner = nodes.stream()
                .filter(node -> node.getKind() != ElementKind.METHOD && node.getKind() != ElementKind.PARAMETER)
                .toList();
        return inner.isEmpty() ? nodes.get(nodes.size() - 1).getName() : pointer(inner);
    }

    private static String pointer(List<Path.Node> nodes) {
        var pointer = new StringBuilder();
        for (var node : nodes) {
            if (node.isInIterable() && node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.isInIterable() && node.getKey() != null) {
                pointer.append('/').append(escape(String.valueOf(node.getKey())));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(escape(node.getName()));
            }
        }
        return pointer.toString();
    }

    private static List<Path.Node> nodes(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
    }
}
