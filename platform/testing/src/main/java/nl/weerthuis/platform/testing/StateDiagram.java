package nl.weerthuis.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A state machine as a Mermaid diagram, kept equal to {@code docs/domain/<name>.mmd}. */
public final class StateDiagram {
    private StateDiagram() {}

    /** Compares an enum with a method {@code Set<E> next()}; {@code -Dcontracts.update=true} writes the file instead. */
    public static <E extends Enum<E>> void check(String name, Class<E> states) {
        check(name, states.getEnumConstants(), state -> next(states, state));
    }

    /** For an enum whose successors are asked for in another way. */
    public static <E extends Enum<E>> void check(
            String name, E[] states, Function<? super E, ? extends Collection<E>> next) {
        var file = Reactor.root().resolve("docs").resolve("domain").resolve(name + ".mmd");
        var diagram = render(Arrays.asList(states), next);
        try {
            if (Reactor.updatesContracts()) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, diagram);
            } else if (!Files.exists(file) || !Files.readString(file).equals(diagram)) {
                throw new AssertionError(
                        "docs/domain/%s.mmd does not show the state machine; write it with -Dcontracts.update=true. It should be:%n%s"
                                .formatted(name, diagram));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static <E extends Enum<E>> String render(List<E> states, Function<? super E, ? extends Collection<E>> next) {
        var reached = new LinkedHashSet<E>();
        states.forEach(state -> next.apply(state).stream()
                .filter(successor -> successor != state)
                .forEach(reached::add));
        var diagram = new StringBuilder("stateDiagram-v2\n");
        states.stream()
                .filter(state -> !reached.contains(state) || reached.size() == states.size() && state == states.get(0))
                .forEach(state -> diagram.append("    [*] --> %s\n".formatted(state.name())));
        for (var state : states) {
            var successors = next.apply(state);
            states.stream()
                    .filter(successors::contains)
                    .forEach(successor -> diagram.append("    %s --> %s\n".formatted(state.name(), successor.name())));
            if (successors.isEmpty()) {
                diagram.append("    %s --> [*]\n".formatted(state.name()));
            }
        }
        return diagram.toString();
    }

    @SuppressWarnings("unchecked")
    private static <E extends Enum<E>> Set<E> next(Class<E> states, E state) {
        try {
            var next = states.getDeclaredMethod("next");
            next.setAccessible(true);
            return (Set<E>) next.invoke(state);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException failure) {
            throw new IllegalArgumentException("%s has no usable next().".formatted(states.getName()), failure);
        }
    }
}
