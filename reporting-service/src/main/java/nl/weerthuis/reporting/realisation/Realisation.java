package nl.weerthuis.reporting.realisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.weerthuis.reporting.realisation.Ledger.Key;
import nl.weerthuis.reporting.realisation.Ledger.Line;
import nl.weerthuis.reporting.realisation.Ledger.Realised;
import nl.weerthuis.reporting.realisation.Ledger.Target;
import nl.weerthuis.reporting.snapshot.Figure;
import nl.weerthuis.reporting.snapshot.Figure.Label;
import nl.weerthuis.reporting.snapshot.Publication;
import nl.weerthuis.reporting.snapshot.Scope;
import nl.weerthuis.reporting.snapshot.Theme;
import nl.weerthuis.reporting.sql.Row;
import nl.weerthuis.reporting.sql.Sql;

/**
 * What was handed over against what was agreed. The parties to a contract know its performance exactly; to all others
 * it is a count of people like any other.
 */
@ApplicationScoped
class Realisation implements Theme {

    // Targets per group are one here; where they count in different units, what they are together nobody knows.
    private static final String TARGETS = """
            select municipality_code, corporation_id, period, min(unit) as unit,
                case when count(number) = count(*) and count(distinct unit) = 1 then sum(number) end as number,
                case when bool_or(status = 'UNKNOWN') or count(distinct unit) > 1 then 'UNKNOWN'
                    when bool_or(status = 'PROVISIONAL') then 'PROVISIONAL' else 'ESTABLISHED' end as status,
                case when count(opening_balance) = count(*) then sum(opening_balance) end as opening_balance
            from target
            where municipality_code in (select unnest(?::text[])) and corporation_id is not null and period is not null
            group by municipality_code, corporation_id, period
            """;
    // What allocation states is what counts, as in housing's own ledger.
    private static final String REALISED = """
            select municipality_code, corporation_id, period, target_group, count(*) as homes, sum(persons) as persons
            from realisation where municipality_code in (select unnest(?::text[]))
            group by municipality_code, corporation_id, period, target_group
            """;

    private final Sql sql;
    private final Publication publication;

    Realisation(Sql sql, Publication publication) {
        this.sql = sql;
        this.publication = publication;
    }

    @Override
    public String name() {
        return "realisation";
    }

    @Override
    public List<Figure> figures(Scope scope) {
        var realised = realised(scope);
        var ledger = new Ledger(targets(scope), realised);
        var tables = ledger.lines().stream()
                .map(line -> line.key().period())
                .distinct()
                .map(period -> new PeriodTable(period, ledger, realised, scope.targetGroups()))
                .toList();
        var hidden = new HashSet<Label>();
        tables.forEach(table -> hidden.addAll(table.hidden(publication)));
        return Stream.concat(
                        ledger.lines().stream().flatMap(line -> performance(line, ledger, hidden).stream()),
                        tables.stream().flatMap(table -> table.totals(hidden, publication)))
                .toList();
    }

    private List<Target> targets(Scope scope) {
        return sql.list(
                row -> new Target(
                        key(row),
                        row.text("unit"),
                        Optional.ofNullable(row.number("number")),
                        row.text("status"),
                        Optional.ofNullable(row.number("opening_balance"))),
                TARGETS,
                List.of(scope.municipalities()));
    }

    private List<Realised> realised(Scope scope) {
        return sql.list(
                row -> new Realised(key(row), row.text("target_group"), row.number("homes"), row.number("persons")),
                REALISED,
                List.of(scope.municipalities()));
    }

    private static Key key(Row row) throws SQLException {
        return new Key(row.text("municipality_code"), row.id("corporation_id"), row.text("period"));
    }

    private List<Figure> performance(Line line, Ledger ledger, Set<Label> hidden) {
        var contract = PeriodTable.contract(line.key());
        var unit = line.unit();
        var openingHidden = ledger.before(line.key()).stream()
                .map(Line::key)
                .map(PeriodTable::contract)
                .anyMatch(hidden::contains);
        var realisedHidden = hidden.contains(contract);
        var target = line.target().orElse(null);

        var figures = new ArrayList<Figure>();
        figures.add(own(contract.as("opening", unit), line.opening(), openingHidden));
        figures.add(Figure.shown(contract.as("target", unit).breakdown(line.status()), target, target));
        figures.add(own(contract.as("realised", unit), line.realised(), realisedHidden));
        figures.add(own(contract.as("balance", unit), line.balance().orElse(null), openingHidden || realisedHidden));
        figures.add(percentage(contract.as("percentage", "PERCENT"), line, realisedHidden));
        return figures;
    }

    private Figure own(Label label, Long exact, boolean hidden) {
        if (exact == null) {
            return Figure.shown(label, null, null);
        }
        return hidden ? Figure.reserved(label, exact) : Figure.shown(label, exact, publication.round(exact));
    }

    private Figure percentage(Label label, Line line, boolean hidden) {
        var target = line.target().filter(number -> number > 0);
        if (target.isEmpty()) {
            return Figure.shown(label, null, null);
        }
        long exact = Publication.percent(line.realised(), target.get());
        return hidden
                ? Figure.reserved(label, exact)
                : Figure.shown(label, exact, Publication.percent(publication.round(line.realised()), target.get()));
    }
}
