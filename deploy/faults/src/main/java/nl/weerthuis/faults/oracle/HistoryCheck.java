package nl.weerthuis.faults.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import nl.weerthuis.faults.history.Evidence;
import nl.weerthuis.faults.history.Line;
import nl.weerthuis.faults.history.Outcome;
import nl.weerthuis.faults.region.Database;

/** I1 and I12: what was answered is there once and in the audit, what was declined is in neither. */
final class HistoryCheck {
    /** Deeds that touch a person's file. */
    private static final Set<String> PERSONAL = Set.of("nominate", "complete", "withdraw");

    private final ToLongFunction<Evidence> counted;
    private final Map<String, Long> logged;

    /** @param logged trace to the number of lines in the audit */
    HistoryCheck(ToLongFunction<Evidence> counted, Map<String, Long> logged) {
        this.counted = counted;
        this.logged = logged;
    }

    static HistoryCheck of(Database database) {
        var logged = new HashMap<String, Long>();
        for (var service : Subscriptions.services()) {
            database.rows("select trace_id, count(*) from %s.access_log group by trace_id".formatted(service))
                    .forEach(row -> logged.merge(row.text(0), row.number(1), Long::sum));
        }
        return new HistoryCheck(
                evidence -> database.number(evidence.sql(), evidence.arguments().toArray()), logged);
    }

    List<Finding> look(List<Line> lines) {
        var findings = new Findings();
        lines.forEach(line -> look(findings, line));
        return findings.list();
    }

    private void look(Findings findings, Line line) {
        long times = counted.applyAsLong(line.command().evidence().of(line.traces()));
        if (!mayHappen(line.outcome(), times)) {
            findings.add("I1", "%s was answered %s and is there %d times".formatted(what(line), line.outcome(), times));
        }
        long lines = lines(line.traces());
        if (line.outcome() == Outcome.OK && PERSONAL.contains(line.command().deed()) && lines == 0) {
            findings.add("I12", "%s was done and is not in the audit".formatted(what(line)));
        }
        if (lines(line.declined()) > 0) {
            findings.add("I12", "%s was declined and is in the audit".formatted(what(line)));
        }
    }

    private long lines(List<String> traces) {
        return traces.stream()
                .mapToLong(trace -> logged.getOrDefault(trace, 0L))
                .sum();
    }

    private static boolean mayHappen(Outcome outcome, long times) {
        return switch (outcome) {
            case OK -> times == 1;
            case FAIL -> times == 0;
            case UNKNOWN -> times <= 1;
        };
    }

    private static String what(Line line) {
        return "%s (key %s, began %s, %d attempts)"
                .formatted(line.command().deed(), line.command().key(), line.began(), line.attempts());
    }
}
