package nl.weerthuis.faults.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerthuis.faults.history.Command;
import nl.weerthuis.faults.history.Evidence;
import nl.weerthuis.faults.history.Line;
import nl.weerthuis.faults.history.Outcome;
import nl.weerthuis.local.process.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryCheckTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @ParameterizedTest
    @CsvSource({"OK, 0, true", "OK, 1, false", "OK, 2, true", "FAIL, 0, false", "FAIL, 1, true"})
    void what_was_answered_is_there_once_and_what_was_declined_is_not(Outcome outcome, long times, boolean found) {
        assertThat(found(outcome, times, 1))
                .hasSize(found ? 1 : 0)
                .allMatch(finding -> finding.invariant().equals("I1"));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "2, true"})
    void what_is_unknown_is_there_at_most_once(long times, boolean found) {
        assertThat(found(Outcome.UNKNOWN, times, 1)).hasSize(found ? 1 : 0);
    }

    @Test
    void a_deed_on_a_person_that_is_not_in_the_audit_is_found() {
        assertThat(found(Outcome.OK, 1, 0)).extracting(Finding::invariant).containsExactly("I12");
    }

    @Test
    void a_declined_attempt_in_the_audit_is_found() {
        var declined = line(Outcome.FAIL, List.of(TRACE));

        var findings = new HistoryCheck(evidence -> 0, Map.of(TRACE, 1L)).look(List.of(declined));

        assertThat(findings).extracting(Finding::invariant).containsExactly("I12");
    }

    private static List<Finding> found(Outcome outcome, long times, long logged) {
        return new HistoryCheck(evidence -> times, Map.of(TRACE, logged)).look(List.of(line(outcome, List.of())));
    }

    private static Line line(Outcome outcome, List<String> declined) {
        var command = new Command(
                "t1-1-nominate",
                "nominate",
                Part.CASEFLOW,
                "els",
                "/cases",
                null,
                Set.of(),
                Evidence.of("select count(*) from caseflow.case_file"));
        return new Line(command, outcome, 201, "", 1, 0, List.of(TRACE), declined, "", Instant.EPOCH, Instant.EPOCH);
    }
}
