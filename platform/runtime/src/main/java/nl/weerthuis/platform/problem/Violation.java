package nl.weerthuis.platform.problem;

import java.util.List;

/**
 * One fault in what was sent. The path is a JSON pointer into the body ({@code /household/adults}) or the name of a
 * parameter. Without a message, the sentence comes from the bundle by code, in the language of the reader.
 */
public record Violation(String path, String code, String message, List<Object> args) {
    public Violation {
        args = List.copyOf(args);
    }

    public Violation(String path, String code, String message) {
        this(path, code, message, List.of());
    }

    public static Violation of(String path, String code, Object... args) {
        return new Violation(path, code, null, List.of(args));
    }

    /** The same fault, seen from further out. */
    public Violation under(String prefix) {
        return new Violation(prefix + path, code, message, args);
    }
}
