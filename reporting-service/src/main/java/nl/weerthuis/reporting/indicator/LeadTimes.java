package nl.weerthuis.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weerthuis.reporting.disclosure.Table;
import nl.weerthuis.reporting.snapshot.Figure;
import nl.weerthuis.reporting.snapshot.Figure.Label;
import nl.weerthuis.reporting.snapshot.Publication;
import nl.weerthuis.reporting.snapshot.Scope;
import nl.weerthuis.reporting.snapshot.Theme;
import nl.weerthuis.reporting.sql.Sql;

/** How many days each step took, for all cases that took it up to the day of the snapshot. */
@ApplicationScoped
class LeadTimes implements Theme {

    private static final Label COUNT = Label.of("cases", "PEOPLE");
    private static final String DAYS = "DAYS";
    private static final String MEASURE = """
            select target_group, count(*) as count,
                percentile_disc(0.5) within group (order by days)as median,
                percentile_disc(0.8) within group (order by days)as p80,
                percentile_disc(0.9) within group (order by days)as p90
            from (select target_group, (%2$s) - (%1$s) as days from region_case
                where region = ? and submitted_on is not null and (%2$s) <= ? and (%1$s) is not null
                    and target_group in (select unnest(?::text[]))) step
            group by grouping sets ((target_group), ())
            """;

    private final Sql sql;
    private final Publication publication;

    LeadTimes(Sql sql, Publication publication) {
        this.sql = sql;
        this.publication = publication;
    }

    /** From one date of a case to another. */
    enum Step {
        READY_TO_SUBMITTED("ready_on", "submitted_on"),
        SUBMITTED_TO_COMPLETE("submitted_on", "complete_on"),
        COMPLETE_TO_DECISION("complete_on", "decided_on"),
        DECISION_TO_OFFER("admitted_on", "first_offered_on"),
        OFFER_TO_ACCEPTED("offered_on", "accepted_on"),
        ACCEPTED_TO_KEYS("accepted_on", "key_date"),
        READY_TO_KEYS("ready_on", "key_date");

        private final String query;

        Step(String from, String to) {
            this.query = MEASURE.formatted(from, to);
        }
    }

    private record Found(Optional<String> group, long count, Long median, Long p80, Long p90) {}

    @Override
    public String name() {
        return "lead-times";
    }

    @Override
    public List<Figure> figures(Scope scope) {
        return Stream.of(Step.values())
                .flatMap(step -> figures(step, scope).stream())
                .toList();
    }

    private List<Figure> figures(Step step, Scope scope) {
        var found = sql.list(
                row -> new Found(
                        Optional.ofNullable(row.text("target_group")),
                        row.number("count"),
                        row.number("median"),
                        row.number("p80"),
                        row.number("p90")),
                step.query,
                List.of(scope.region(), scope.asOf(), scope.targetGroups()));
        var all = COUNT.breakdown(step.name());
        var table = new Table<Label>();
        scope.targetGroups()
                .forEach(group -> table.cell(all.group(group), of(found, group).count()));
        table.sum(all, scope.targetGroups().stream().map(all::group).toList());
        var hidden = publication.hidden(table, all);

        var figures = new ArrayList<>(publication.counts(table, hidden));
        for (var label : table.keys()) {
            var times = of(found, label.targetGroup());
            var isHidden = hidden.contains(label) || times.count() == 0;
            figures.add(days(label.as("median", DAYS), isHidden, times.median()));
            figures.add(days(label.as("p80", DAYS), isHidden, times.p80()));
            figures.add(days(label.as("p90", DAYS), isHidden, times.p90()));
        }
        return figures;
    }

    private static Figure days(Label label, boolean isHidden, Long days) {
        return isHidden ? Figure.suppressed(label) : Figure.shown(label, days, days);
    }

    /** @param group null for all together */
    private static Found of(List<Found> found, String group) {
        return found.stream()
                .filter(row -> row.group().equals(Optional.ofNullable(group)))
                .findFirst()
                .orElse(new Found(Optional.ofNullable(group), 0, null, null, null));
    }
}
