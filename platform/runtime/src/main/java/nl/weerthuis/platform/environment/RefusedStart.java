package nl.weerthuis.platform.environment;

import java.util.List;

/** This process may not start like this. Says everything at once, and to a person: it has no stack trace. */
final class RefusedStart extends RuntimeException {

    RefusedStart(List<String> faults) {
        super(
                "This service does not start:\n- " + String.join("\n- ", faults)
                        + "\nOutside production set %s to demonstration or test; see docs/operations/production.md."
                                .formatted(Environment.SETTING),
                null,
                false,
                false);
    }

    /** As a sentence, without the name of the class. */
    @Override
    public String toString() {
        return getMessage();
    }
}
