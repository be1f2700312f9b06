package nl.weerthuis.platform.problem;

/** An argument of a sentence that is itself translated: {@code word.<key>} in the bundle. */
public record Word(String key) {}
