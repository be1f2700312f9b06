package nl.weerthuis.faults.history;

import java.time.Instant;
import java.util.List;

/**
 * One command and what became of it.
 *
 * @param status of the last answer, 0 when none came
 * @param code of its problem, empty when there is none
 * @param attempts how often it was asked
 * @param unanswered how many of them got no answer, or one that says nothing about the effect
 * @param traces of all attempts
 * @param declined traces of attempts that were answered with a problem of the caller's
 * @param answer body of the first success
 */
public record Line(
        Command command,
        Outcome outcome,
        int status,
        String code,
        int attempts,
        int unanswered,
        List<String> traces,
        List<String> declined,
        String answer,
        Instant began,
        Instant ended) {
    public Line {
        traces = List.copyOf(traces);
        declined = List.copyOf(declined);
    }
}
