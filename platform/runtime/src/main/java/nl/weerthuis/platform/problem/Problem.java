package nl.weerthuis.platform.problem;

import java.util.List;

/**
 * What the domain says when it declines: a stable kebab-case code, whose sentence lives in a bundle. It knows no HTTP
 * and, being an answer and not a bug, carries no stack trace.
 */
public final class Problem extends RuntimeException {
    private final transient Kind kind;
    private final String code;
    private final transient List<Object> args;
    private final transient List<Violation> violations;
    private final transient Versions versions;

    private Problem(Kind kind, String code, List<Object> args, List<Violation> violations, Versions versions) {
        super(code, null, false, false);
        this.kind = kind;
        this.code = code;
        this.args = args;
        this.violations = violations;
        this.versions = versions;
    }

    private Problem(Kind kind, String code, Object... args) {
        this(kind, code, List.of(args), List.of(), null);
    }

    /** Not there, or not visible to the caller: the answer is the same, whatever was asked for. */
    public static Problem unknown(String what, Object id) {
        return new Problem(Kind.UNKNOWN, "unknown");
    }

    /** The state of things does not allow it. */
    public static Problem conflict(String code, Object... args) {
        return new Problem(Kind.CONFLICT, code, args);
    }

    /** The input is wrong; every fault is named at once. */
    public static Problem invalid(Violation... violations) {
        return invalid(List.of(violations));
    }

    public static Problem invalid(List<Violation> violations) {
        return new Problem(Kind.INVALID, "invalid-input", List.of(), List.copyOf(violations), null);
    }

    /** The caller is known, and may not. */
    public static Problem forbidden(String code, Object... args) {
        return new Problem(Kind.FORBIDDEN, code, args);
    }

    /** More was sent than is accepted. */
    public static Problem tooLarge(String code, Object... args) {
        return new Problem(Kind.TOO_LARGE, code, args);
    }

    /** The caller looked at an older version than the one that stands. */
    public static Problem stale() {
        return stale(Versions.UNKNOWN);
    }

    /** As {@link #stale()}, with both versions named. */
    public static Problem stale(Versions versions) {
        return new Problem(Kind.STALE, "stale-version", versions.args(), List.of(), versions);
    }

    /** The caller must say which version it looked at. */
    public static Problem versionRequired() {
        return new Problem(Kind.VERSION_REQUIRED, "if-match-required");
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** Of a stale version which ones; null for every other problem. */
    public Versions versions() {
        return versions;
    }
}
