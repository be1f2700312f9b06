package nl.weerthuis.platform.web;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.weerthuis.platform.problem.Violation;

/**
 * Binds a tree to a type and finds every fault: what does not fit is noted and taken out of the tree, and binding starts
 * again, until the rest fits.
 */
final class Binding {

    static final int MAX_FAULTS = 50;

    private final ObjectMapper mapper;
    private final JsonNode root;
    private final JavaType type;
    private final List<Violation> faults = new ArrayList<>();
    private final Set<JsonPointer> placed = new HashSet<>();

    Binding(ObjectMapper mapper, JsonNode root, JavaType type) {
        this.mapper = mapper;
        this.root = root;
        this.type = type;
    }

    /** Empty when nothing is left that fits. */
    Optional<Object> bind() throws IOException {
        while (faults.size() < MAX_FAULTS
                && faults.stream().noneMatch(fault -> fault.path().isEmpty())) {
            try {
                return Optional.ofNullable(mapper.readerFor(type).readValue(root));
            } catch (JsonMappingException e) {
                var found = BindingFault.of(e, root, mapper);
                var judgedItself = BindingFault.isOwnRule(e);
                if (!(judgedItself ? removeJudged(found, BindingFault.pointer(e)) : remove(found.get(0)))) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    List<Violation> faults() {
        return List.copyOf(faults);
    }

    /** Whether no fault was named for this place, what is in it, or what it is in. */
    boolean isNew(Violation violation) {
        return faults.stream()
                .noneMatch(fault -> covers(fault.path(), violation.path()) || covers(violation.path(), fault.path()));
    }

    /** Notes the fault and takes its cause away. False if there was nothing to take away: then there is no way on. */
    boolean remove(Violation violation) {
        if (isNew(violation)) {
            faults.add(violation);
        }
        var place = JsonPointer.compile(violation.path());
        return !place.matches() && takeOut(place);
    }

    /** A value declined by its own rules: what they name goes, or the value as a whole if that is not there. */
    private boolean removeJudged(List<Violation> found, String path) {
        faults.addAll(found.stream().filter(this::isNew).toList());
        var present = found.stream()
                .map(violation -> JsonPointer.compile(violation.path()))
                .filter(place -> !place.matches() && !isAbsent(root.at(place)))
                .toList();
        var whole = JsonPointer.compile(path);
        return present.isEmpty()
                ? !whole.matches() && takeOut(whole)
                : present.stream().map(this::takeOut).reduce(false, Boolean::logicalOr);
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private boolean takeOut(JsonPointer place) {
        var parent = root.at(place.head());
        if (parent instanceof ObjectNode object) {
            var name = place.last().getMatchingProperty();
            return (!placed.contains(place) && object.remove(name) != null) || fill(object, name, place);
        }
        // The other elements keep their places, as long as null may stand in a list.
        if (parent instanceof ArrayNode list
                && !list.path(place.last().getMatchingIndex()).isNull()) {
            list.setNull(place.last().getMatchingIndex());
            return true;
        }
        return parent.isArray() && !place.head().matches() && takeOut(place.head());
    }

    /** A primitive may not be absent either: something must stand there to find the faults that are left. */
    private boolean fill(ObjectNode object, String name, JsonPointer place) {
        if (placed.add(place)) {
            object.put(name, 0);
            return true;
        }
        var number = object.path(name).isNumber();
        object.put(name, false);
        return number;
    }

    private static boolean covers(String outer, String inner) {
        return inner.equals(outer) || inner.startsWith(outer + "/");
    }
}
