package nl.weerthuis.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.weerthuis.reporting.disclosure.Table;
import nl.weerthuis.reporting.snapshot.Figure;
import nl.weerthuis.reporting.snapshot.Figure.Label;
import nl.weerthuis.reporting.snapshot.Publication;
import nl.weerthuis.reporting.snapshot.Scope;
import nl.weerthuis.reporting.snapshot.Theme;
import nl.weerthuis.reporting.sql.Sql;

/** Back to the municipality of origin, or why not, and how those of unknown origin were divided. */
@ApplicationScoped
class Origins implements Theme {

    private static final String PEOPLE = "PEOPLE";
    private static final Label ASSIGNED = Label.of("assigned", PEOPLE);
    private static final Label TO_ORIGIN = ASSIGNED.breakdown("ORIGIN");
    private static final Label BY_EXCEPTION = ASSIGNED.breakdown("EXCEPTION");
    private static final Label BY_POPULATION = ASSIGNED.breakdown("POPULATION");
    private static final Label EXCEPTIONS = Label.of("exceptions", PEOPLE);
    private static final Label UNKNOWN_ORIGIN = Label.of("unknownOrigin", PEOPLE);
    private static final Label HOUSED = Label.of("housed", PEOPLE);
    private static final Label IN_ORIGIN = HOUSED.breakdown("IN_ORIGIN");
    private static final Label ELSEWHERE = HOUSED.breakdown("ELSEWHERE");
    private static final Label NO_ORIGIN = HOUSED.breakdown("ORIGIN_UNKNOWN");
    // All of them stand in every table: a row that comes and goes would tell what its figure does not.
    private static final List<String> EXCEPTION_CODES = List.of(
            "SAFETY",
            "NETWORK",
            "TREATMENT_OR_WORK",
            "CO_PARENTING",
            "NEGATIVE_NETWORK",
            "NO_SUITABLE_DWELLING",
            "ORIGIN_OUTSIDE_REGION",
            "ORIGIN_ABROAD",
            "CLIENT_WISH",
            "NOT_STATED");
    private static final String COUNT = """
            select coalesce(assignment_basis, '') as basis,
                case
                    when assignment_basis = 'EXCEPTION' then coalesce(exception_code, 'NOT_STATED')
                    else 'NOT_STATED'
                end as exception,
                coalesce(municipality_code, '') as municipality,
                case
                    when key_date is null then ''
                    when origin_municipality is null then 'ORIGIN_UNKNOWN'
                    when origin_municipality = housed_in then 'IN_ORIGIN'
                    else 'ELSEWHERE'
                end as housed,
                count(*) as count
            from region_case
            where region = ? and submitted_on is not null and target_group in (select unnest(?::text[]))
            group by 1, 2, 3, 4
            """;

    private final Sql sql;
    private final Publication publication;

    Origins(Sql sql, Publication publication) {
        this.sql = sql;
        this.publication = publication;
    }

    private record Found(String basis, String exception, String municipality, String housed, long count) {

        boolean isBy(String ground) {
            return basis.equals(ground);
        }
    }

    @Override
    public String name() {
        return "origins";
    }

    @Override
    public List<Figure> figures(Scope scope) {
        var found = sql.list(
                row -> new Found(
                        row.text("basis"),
                        row.text("exception"),
                        row.text("municipality"),
                        row.text("housed"),
                        row.number("count")),
                COUNT,
                List.of(scope.region(), scope.targetGroups()));
        var figures = new ArrayList<>(assigned(found, scope));
        figures.addAll(housed(found));
        return figures;
    }

    private List<Figure> assigned(List<Found> found, Scope scope) {
        var exceptions = Stream.concat(EXCEPTION_CODES.stream(), found.stream().map(Found::exception))
                .distinct()
                .toList();
        var table = new Table<Label>().cell(TO_ORIGIN, count(found, row -> row.isBy("ORIGIN")));
        for (var code : exceptions) {
            table.cell(
                    EXCEPTIONS.breakdown(code),
                    count(found, row -> row.isBy("EXCEPTION") && row.exception().equals(code)));
        }
        for (var code : scope.municipalities()) {
            table.cell(
                    UNKNOWN_ORIGIN.municipality(code),
                    count(
                            found,
                            row -> row.isBy("POPULATION") && row.municipality().equals(code)));
        }
        table.sum(BY_EXCEPTION, exceptions.stream().map(EXCEPTIONS::breakdown).toList())
                .sum(
                        BY_POPULATION,
                        scope.municipalities().stream()
                                .map(UNKNOWN_ORIGIN::municipality)
                                .toList())
                .sum(ASSIGNED, List.of(TO_ORIGIN, BY_EXCEPTION, BY_POPULATION));
        return with(Label.of("returnedToOriginShare", "PERCENT"), table, ASSIGNED, TO_ORIGIN, List.of(ASSIGNED));
    }

    private List<Figure> housed(List<Found> found) {
        var parts = List.of(IN_ORIGIN, ELSEWHERE, NO_ORIGIN);
        var table = new Table<Label>();
        parts.forEach(part -> table.cell(part, count(found, row -> row.housed().equals(part.breakdown()))));
        table.sum(HOUSED, parts);
        return with(
                Label.of("housedInOriginShare", "PERCENT"), table, HOUSED, IN_ORIGIN, List.of(IN_ORIGIN, ELSEWHERE));
    }

    /** The counts, and the share of a part in a whole. */
    private List<Figure> with(Label share, Table<Label> table, Label total, Label part, List<Label> whole) {
        var hidden = publication.hidden(table, total);
        var figures = new ArrayList<>(publication.counts(table, hidden));
        figures.add(publication.rate(share, table, hidden, part, whole));
        return figures;
    }

    private static long count(List<Found> found, Predicate<Found> of) {
        return found.stream().filter(of).mapToLong(Found::count).sum();
    }
}
