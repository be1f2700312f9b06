package nl.weerthuis.local.check;

import java.util.ArrayList;
import java.util.List;

/** Holds what the services say against one another and against what was done: nothing may be lost or counted twice. */
final class Comparison {
    private Comparison() {}

    static List<Line> of(Observation seen, Tally tally) {
        var lines = new ArrayList<Line>();
        lines.addAll(CaseBooks.of(seen, tally));
        lines.addAll(HomeBooks.of(seen, tally));
        seen.parked()
                .forEach(
                        (service, number) -> lines.add(new Line("sequences parked in " + service, 0, number, service)));
        return List.copyOf(lines);
    }
}
