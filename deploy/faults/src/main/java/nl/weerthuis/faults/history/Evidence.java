package nl.weerthuis.faults.history;

import java.util.Arrays;
import java.util.List;

/** A question to the database whose answer is how often something happened. */
public record Evidence(String sql, List<Object> arguments) {
    /** An argument that stands for the traces of all attempts, with commas between them. */
    public static final String TRACES = "{traces}";

    public Evidence {
        arguments = List.copyOf(arguments);
    }

    public static Evidence of(String sql, Object... arguments) {
        return new Evidence(sql, Arrays.asList(arguments));
    }

    /** The question about a command that was asked under these traces. */
    public Evidence of(List<String> traces) {
        return new Evidence(
                sql,
                arguments.stream()
                        .map(argument -> TRACES.equals(argument) ? String.join(",", traces) : argument)
                        .toList());
    }
}
