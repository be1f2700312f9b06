package nl.weerthuis.fhir;

import java.util.List;

/** A record that is not taken, with everything that is wrong with it. */
final class Declined extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient List<Issue> issues;

    Declined(int status, List<Issue> issues) {
        super("Declined with %d".formatted(status), null, false, false);
        this.status = status;
        this.issues = List.copyOf(issues);
    }

    static Declined invalid(List<Issue> issues) {
        return new Declined(400, issues);
    }

    static Declined invalid(Issue issue) {
        return invalid(List.of(issue));
    }

    int status() {
        return status;
    }

    List<Issue> issues() {
        return issues;
    }
}
