package nl.weerthuis.faults.oracle;

import java.io.IOException;
import java.util.List;
import nl.weerthuis.faults.history.Line;
import nl.weerthuis.faults.history.Outcome;
import nl.weerthuis.faults.traffic.Sender;

/** I10: who asks again with the same key gets the first answer. */
final class ReplayCheck {
    private final Sender sender;

    ReplayCheck(Sender sender) {
        this.sender = sender;
    }

    /** @param most how many of the last commands are asked again; those that met a fault come first */
    List<Finding> look(List<Line> lines, int most) {
        var findings = new Findings();
        lines.stream()
                .filter(line -> line.outcome() == Outcome.OK)
                .sorted((one, other) -> other.unanswered() != one.unanswered()
                        ? Integer.compare(other.unanswered(), one.unanswered())
                        : other.began().compareTo(one.began()))
                .limit(most)
                .forEach(line -> look(findings, line));
        return findings.list();
    }

    private void look(Findings findings, Line line) {
        try {
            var again = sender.once(line.command());
            if (again.statusCode() != line.status() || !again.body().equals(line.answer())) {
                findings.add(
                        "I10",
                        "%s (key %s) was answered %d at first and %d when it was asked again, %s"
                                .formatted(
                                        line.command().deed(),
                                        line.command().key(),
                                        line.status(),
                                        again.statusCode(),
                                        again.body().equals(line.answer()) ? "the same" : "otherwise"));
            }
        } catch (IOException noAnswer) {
            findings.add(
                    "I10",
                    "%s was not answered when it was asked again"
                            .formatted(line.command().key()));
        }
    }
}
