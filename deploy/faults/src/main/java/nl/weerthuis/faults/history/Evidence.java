package nl.weerthuis.faults.history;

import java.util.Arrays;
import java.util.List;

/** A question to the database whose answer is how often something happened. */
public record Evidence(String sql, List<Object> arguments) {
    public Evidence {
        arguments = List.copyOf(arguments);
    }

    public static Evidence of(String sql, Object... arguments) {
        return new Evidence(sql, Arrays.asList(arguments));
    }
}
