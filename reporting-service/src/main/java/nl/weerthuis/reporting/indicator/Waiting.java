package nl.weerthuis.reporting.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.weerthuis.reporting.disclosure.Table;
import nl.weerthuis.reporting.snapshot.Figure;
import nl.weerthuis.reporting.snapshot.Figure.Label;
import nl.weerthuis.reporting.snapshot.Publication;
import nl.weerthuis.reporting.snapshot.Scope;
import nl.weerthuis.reporting.snapshot.Theme;
import nl.weerthuis.reporting.sql.Sql;

/**
 * Who is ready and has no home yet: by how long and for which group in the region, and how many per municipality. Never
 * group by municipality.
 */
@ApplicationScoped
class Waiting implements Theme {

    static final List<String> BANDS = List.of("M0_3", "M3_6", "M6_12", "M12_PLUS");
    static final String UNASSIGNED = "UNASSIGNED";

    private static final Label ALL = Label.of("waiting", "PEOPLE");
    private static final Label OTHER = ALL.group("OTHER");
    private static final String COUNT = """
            select coalesce(target_group, 'OTHER') as target_group,
                coalesce(municipality_code, 'UNASSIGNED') as municipality,
                case
                    when coalesce(waiting_since, ready_on) > ? - interval '3 months' then 'M0_3'
                    when coalesce(waiting_since, ready_on) > ? - interval '6 months' then 'M3_6'
                    when coalesce(waiting_since, ready_on) > ? - interval '12 months' then 'M6_12'
                    else 'M12_PLUS'
                end as band,
                count(*) as count
            from region_case
            where region = ? and submitted_on is not null and ready_on <= ?
                and (key_date is null or key_date < reopened_on)
                and state not in ('HOUSED', 'AFTERCARE', 'WITHDRAWN', 'REJECTED', 'REFERRED')
                and state not like 'CLOSED%'
            group by 1, 2, 3
            """;

    private final Sql sql;
    private final Publication publication;

    Waiting(Sql sql, Publication publication) {
        this.sql = sql;
        this.publication = publication;
    }

    private record Found(String group, String municipality, String band, long count) {}

    @Override
    public String name() {
        return "waiting";
    }

    @Override
    public List<Figure> figures(Scope scope) {
        var asOf = scope.asOf();
        var found = sql.list(
                row -> new Found(
                        row.text("target_group"), row.text("municipality"), row.text("band"), row.number("count")),
                COUNT,
                List.of(asOf, asOf, asOf, scope.region(), asOf));
        var counted = found.stream()
                .filter(row -> scope.targetGroups().contains(row.group()))
                .toList();
        long other = found.stream().mapToLong(Found::count).sum()
                - counted.stream().mapToLong(Found::count).sum();

        var figures = new ArrayList<>(figures(byGroup(counted, scope), byMunicipality(counted, scope)));
        figures.add(publication.alone(OTHER, other));
        return figures;
    }

    /** Both tables share the region's total, and hide it together or not at all. */
    private List<Figure> figures(Table<Label> byGroup, Table<Label> byMunicipality) {
        var first = publication.hidden(byGroup, ALL);
        var second = publication.hidden(byMunicipality, ALL);
        var nothing = first.contains(ALL) || second.contains(ALL);
        return Stream.concat(
                        publication.counts(byGroup, nothing ? byGroup.keys() : first).stream(),
                        publication.counts(byMunicipality, nothing ? byMunicipality.keys() : second).stream()
                                .filter(figure -> !figure.label().equals(ALL)))
                .toList();
    }

    private static Table<Label> byGroup(List<Found> found, Scope scope) {
        var table = new Table<Label>();
        for (var group : scope.targetGroups()) {
            for (var band : BANDS) {
                table.cell(ALL.group(group).breakdown(band), count(found, group, band));
            }
            table.sum(
                    ALL.group(group),
                    BANDS.stream().map(ALL.group(group)::breakdown).toList());
        }
        for (var band : BANDS) {
            table.sumAcross(
                    ALL.breakdown(band),
                    scope.targetGroups().stream()
                            .map(ALL.breakdown(band)::group)
                            .toList());
        }
        table.sum(ALL, scope.targetGroups().stream().map(ALL::group).toList());
        return table.sumAcross(ALL, BANDS.stream().map(ALL::breakdown).toList());
    }

    private static Table<Label> byMunicipality(List<Found> found, Scope scope) {
        var places = Stream.concat(scope.municipalities().stream(), Stream.of(UNASSIGNED))
                .toList();
        var table = new Table<Label>();
        for (var place : places) {
            table.cell(
                    ALL.municipality(place),
                    found.stream()
                            .filter(row -> row.municipality().equals(place))
                            .mapToLong(Found::count)
                            .sum());
        }
        return table.sum(ALL, places.stream().map(ALL::municipality).toList());
    }

    private static long count(List<Found> found, String group, String band) {
        return found.stream()
                .filter(row -> row.group().equals(group) && row.band().equals(band))
                .mapToLong(Found::count)
                .sum();
    }
}
