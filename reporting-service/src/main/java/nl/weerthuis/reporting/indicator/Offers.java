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

/** What became of the homes that were offered. To whom is not known here. */
@ApplicationScoped
class Offers implements Theme {

    private static final Label MADE = Label.of("made", "OFFERS");
    private static final Label OUTCOME = Label.of("outcome", "OFFERS");
    private static final Label ACCEPTED = OUTCOME.breakdown("ACCEPTED");
    private static final Label REFUSED = OUTCOME.breakdown("REFUSED");
    private static final Label EXPIRED = OUTCOME.breakdown("EXPIRED");
    private static final Label REFUSALS = Label.of("refusals", "OFFERS");
    private static final List<String> OTHER_OUTCOMES = List.of(
            "OPEN", "ACCEPTED", "EXPIRED", "WITHDRAWN_BY_LANDLORD", "CANDIDATE_REJECTED", "LAPSED", "NOT_PROCEEDED");
    // All of them stand in every table: a row that comes and goes would tell what its figure does not.
    private static final List<String> REFUSAL_CODES =
            List.of("DWELLING", "SURROUNDINGS", "RENT_TOO_HIGH", "SIZE", "SUPPORT", "OTHER", "NOT_STATED");
    // Only what housing reserved was an offer to anybody; a hold by the coordinator was never requested.
    private static final String COUNT = """
            select case
                    when status in ('MADE', 'VIEWING_PLANNED') then 'OPEN'
                    when status in ('ACCEPTED', 'CONFIRMED', 'CONTRACTED', 'HOUSED') then 'ACCEPTED'
                    else status
                end as outcome,
                case when status = 'REFUSED' then coalesce(refusal_code, 'NOT_STATED') else 'OTHER' end as code,
                count(*) as count
            from offer_standing o
            join dwelling d on d.dwelling_id = o.dwelling_id
            join region_municipality m on m.municipality_code = d.municipality_code
            where m.region = ? and requested_on is not null and reserved
            group by 1, 2
            """;

    private final Sql sql;
    private final Publication publication;

    Offers(Sql sql, Publication publication) {
        this.sql = sql;
        this.publication = publication;
    }

    private record Found(String outcome, String code, long count) {}

    @Override
    public String name() {
        return "offers";
    }

    @Override
    public List<Figure> figures(Scope scope) {
        var found = sql.list(
                row -> new Found(row.text("outcome"), row.text("code"), row.number("count")),
                COUNT,
                List.of(scope.region()));
        var table = table(found);
        var hidden = publication.hidden(table, MADE);
        var figures = new ArrayList<>(publication.counts(table, hidden));
        figures.add(publication.rate(
                Label.of("acceptanceRate", "PERCENT"), table, hidden, ACCEPTED, List.of(ACCEPTED, REFUSED, EXPIRED)));
        return figures;
    }

    private static Table<Label> table(List<Found> found) {
        var table = new Table<Label>();
        var outcomes = Stream.concat(OTHER_OUTCOMES.stream(), found.stream().map(Found::outcome))
                .distinct()
                .filter(outcome -> !outcome.equals("REFUSED"))
                .toList();
        outcomes.forEach(outcome -> table.cell(
                OUTCOME.breakdown(outcome), count(found, row -> row.outcome().equals(outcome))));
        var codes = Stream.concat(REFUSAL_CODES.stream(), found.stream().map(Found::code))
                .distinct()
                .toList();
        codes.forEach(code -> table.cell(
                REFUSALS.breakdown(code),
                count(
                        found,
                        row -> row.outcome().equals("REFUSED") && row.code().equals(code))));
        table.sum(REFUSED, codes.stream().map(REFUSALS::breakdown).toList());
        return table.sum(
                MADE,
                Stream.concat(outcomes.stream(), Stream.of("REFUSED"))
                        .map(OUTCOME::breakdown)
                        .toList());
    }

    private static long count(List<Found> found, Predicate<Found> of) {
        return found.stream().filter(of).mapToLong(Found::count).sum();
    }
}
