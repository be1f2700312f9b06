package nl.weerthuis.reporting.casestanding;

import java.util.Arrays;
import java.util.stream.Collectors;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** The orders in which cases can be listed; a hyphen before the name turns one round. */
enum CaseSort {
    WAITING_SINCE("waitingSince", "coalesce(waiting_since, ready_on)"),
    READY_ON("readyOn", "ready_on"),
    SUBMITTED_ON("submittedOn", "submitted_on"),
    SINCE("since", "since"),
    STATE("state", "state");

    private final String key;
    private final String expression;

    CaseSort(String key, String expression) {
        this.key = key;
        this.expression = expression;
    }

    /** What stands after {@code order by}: from a fixed set, and always the same order for the same rows. */
    static String order(String asked) {
        var name = asked.startsWith("-") ? asked.substring(1) : asked;
        var sort = Arrays.stream(values())
                .filter(value -> value.key.equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(Violation.of("sort", "unknown-code", keys())));
        return "%s %s nulls last, case_id".formatted(sort.expression, asked.startsWith("-") ? "desc" : "asc");
    }

    private static String keys() {
        return Arrays.stream(values())
                .map(value -> value.key + ", -" + value.key)
                .collect(Collectors.joining(", "));
    }
}
