package nl.weerthuis.housing.vera;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.weerthuis.platform.problem.Violation;

/** Binds one message, naming every field whose value cannot be read. */
@ApplicationScoped
class VeraBinding {

    private static final int MOST_FAULTS = 20;

    private final VeraReader reader;

    VeraBinding(VeraReader reader) {
        this.reader = reader;
    }

    /** @param message empty when there are faults */
    record Bound<T>(Optional<T> message, List<Violation> faults) {

        private static <T> Bound<T> broken(List<Violation> faults) {
            return new Bound<>(Optional.empty(), List.copyOf(faults));
        }
    }

    <T> Bound<T> bind(JsonNode node, Class<T> shape) {
        if (!(node instanceof ObjectNode object)) {
            return Bound.broken(List.of(Violation.of("", "unreadable-message")));
        }
        var faults = new ArrayList<Violation>();
        while (faults.size() < MOST_FAULTS) {
            try {
                var message = reader.json().treeToValue(object, shape);
                return faults.isEmpty() ? new Bound<>(Optional.of(message), List.of()) : Bound.broken(faults);
            } catch (JsonMappingException e) {
                var place = pointer(e);
                faults.add(Violation.of(place, "invalid-value"));
                if (!takeOut(object, place)) {
                    return Bound.broken(faults);
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A tree is read, not a text.", e);
            }
        }
        return Bound.broken(faults);
    }

    /** Takes the value away, so that the next fault shows. */
    private static boolean takeOut(ObjectNode root, String place) {
        var pointer = JsonPointer.compile(place);
        if (pointer.matches()) {
            return false;
        }
        var parent = root.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            return object.remove(pointer.last().getMatchingProperty()) != null;
        }
        if (parent instanceof ArrayNode list && list.has(pointer.last().getMatchingIndex())) {
            list.setNull(pointer.last().getMatchingIndex());
            return true;
        }
        return false;
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }
}
