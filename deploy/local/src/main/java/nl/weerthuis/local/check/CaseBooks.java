package nl.weerthuis.local.check;

import java.util.ArrayList;
import java.util.List;

/** Cases: where each stands, and how those of unknown origin were divided. */
final class CaseBooks {
    private final Observation seen;
    private final Tally tally;
    private final List<Line> lines = new ArrayList<>();

    private CaseBooks(Observation seen, Tally tally) {
        this.seen = seen;
        this.tally = tally;
    }

    static List<Line> of(Observation seen, Tally tally) {
        var books = new CaseBooks(seen, tally);
        books.cases();
        books.unknownOrigins();
        return List.copyOf(books.lines);
    }

    private void cases() {
        var owner = Observation.index(seen.cases(), "id", "state");
        var reporting = Observation.index(seen.standings(), "caseId", "state");
        add("cases", tally.of("nominated"), seen.cases().size(), "nominated = caseflow");
        add("cases, each in one state", seen.cases().size(), owner.size(), "caseflow, ids = cases");
        add(
                "people nominated twice",
                tally.of("doubles"),
                seen.cases().stream()
                        .filter(one -> one.path("suspectedDouble").asBoolean())
                        .count(),
                "nominated twice = caseflow");
        add("cases that reporting shows", owner.size(), reporting.size(), "caseflow = reporting");
        var ours = Observation.count(seen.cases(), one -> one.path("state").asText());
        var theirs =
                Observation.count(seen.standings(), one -> one.path("state").asText());
        Observation.union(ours, theirs)
                .forEach(state -> add(
                        "cases " + state,
                        ours.getOrDefault(state, 0L),
                        theirs.getOrDefault(state, 0L),
                        "caseflow = reporting"));
        long apart = owner.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(reporting.get(entry.getKey())))
                .count();
        add("cases of which the state differs", 0, apart, "caseflow, reporting");
    }

    private void unknownOrigins() {
        var ledger = Observation.count(
                seen.assignments().stream()
                        .filter(one -> one.path("basis").asText().equals("POPULATION"))
                        .toList(),
                one -> one.path("municipalityCode").asText());
        var rows = Observation.count(
                seen.assignments().stream()
                        .filter(one -> one.hasNonNull("ledger"))
                        .toList(),
                one -> one.path("ledger").path("chosen").asText());
        var reporting = Observation.count(
                seen.standings().stream()
                        .filter(one -> one.path("assignmentBasis").asText().equals("POPULATION"))
                        .toList(),
                one -> one.path("municipalityCode").asText());
        Observation.union(Observation.union(ledger, rows), reporting.keySet()).forEach(municipality -> {
            long given = ledger.getOrDefault(municipality, 0L);
            add("unknown origin to " + municipality, given, rows.getOrDefault(municipality, 0L), "allocation = ledger");
            add(
                    "unknown origin to " + municipality,
                    given,
                    reporting.getOrDefault(municipality, 0L),
                    "allocation = reporting");
        });
    }

    private void add(String figure, Object expected, Object found, String sources) {
        lines.add(new Line(figure, expected, found, sources));
    }
}
