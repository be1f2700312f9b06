package nl.weerthuis.local.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds what the services say against one another and against what was done: nothing may be lost or counted twice. */
final class Comparison {
    private static final Set<String> HOLDING = Set.of("MADE", "VIEWING_PLANNED", "ACCEPTED", "CONFIRMED");
    private static final Set<String> HELD = Set.of("HELD", "CONFIRMED");
    private static final Map<String, String> OUTCOMES = Map.ofEntries(
            Map.entry("MADE", "OPEN"),
            Map.entry("VIEWING_PLANNED", "OPEN"),
            Map.entry("CONFIRMED", "ACCEPTED"),
            Map.entry("CONTRACTED", "ACCEPTED"),
            Map.entry("HOUSED", "ACCEPTED"));

    private final Observation seen;
    private final Tally tally;
    private final List<Line> lines = new ArrayList<>();

    private Comparison(Observation seen, Tally tally) {
        this.seen = seen;
        this.tally = tally;
    }

    static List<Line> of(Observation seen, Tally tally) {
        var comparison = new Comparison(seen, tally);
        comparison.cases();
        comparison.offers();
        comparison.homes();
        comparison.unknownOrigins();
        comparison.holds();
        comparison.parked();
        return List.copyOf(comparison.lines);
    }

    private void cases() {
        var owner = Observation.index(seen.cases(), "id", "state");
        var reporting = Observation.index(seen.standings(), "caseId", "state");
        add("cases", tally.of("nominated"), seen.cases().size(), "nominated = caseflow");
        add("cases, each in one state", seen.cases().size(), owner.size(), "caseflow, ids = cases");
        add("cases that reporting shows", owner.size(), reporting.size(), "caseflow = reporting");
        var ours = Observation.count(seen.cases(), one -> one.path("state").asText());
        var theirs =
                Observation.count(seen.standings(), one -> one.path("state").asText());
        union(ours, theirs)
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

    private void offers() {
        var made = seen.offers().stream()
                .filter(offer -> !Set.of("REQUESTED", "RESERVATION_REFUSED").contains(status(offer)))
                .toList();
        var ours = Observation.count(made, offer -> OUTCOMES.getOrDefault(status(offer), status(offer)));
        var theirs = new TreeMap<String, Long>();
        seen.offerFigures().stream()
                .filter(figure -> figure.path("measure").asText().equals("outcome") && figure.hasNonNull("value"))
                .forEach(figure -> theirs.put(
                        figure.path("breakdown").asText(), figure.path("value").asLong()));
        union(ours, theirs)
                .forEach(outcome -> add(
                        "offers " + outcome,
                        ours.getOrDefault(outcome, 0L),
                        theirs.getOrDefault(outcome, 0L),
                        "allocation = reporting"));
        add(
                "offers made = accepted + refused + expired + ended + open",
                tally.of("offered"),
                ours.values().stream().mapToLong(Long::longValue).sum(),
                "made = allocation");
        add("offers refused", tally.of("refused"), ours.getOrDefault("REFUSED", 0L), "refused = allocation");
        add(
                "offers that the landlord ended",
                tally.of("turned down"),
                ours.getOrDefault("CANDIDATE_REJECTED", 0L),
                "turned down = allocation");
    }

    /** Keys handed over, per municipality and corporation, in three books. */
    private void homes() {
        var places = new TreeMap<String, String>();
        seen.dwellings()
                .forEach(dwelling -> places.put(
                        dwelling.path("id").asText(),
                        dwelling.path("municipalityCode").asText() + " "
                                + dwelling.path("corporationId").asText()));
        var keys = Observation.count(
                seen.tenancies().stream()
                        .filter(tenancy -> tenancy.hasNonNull("keyDate"))
                        .toList(),
                tenancy -> places.get(tenancy.path("dwellingId").asText()));
        var ledger = sums(seen.targets(), "realised");
        var reporting = sums(
                seen.realisationFigures().stream()
                        .filter(figure -> figure.path("measure").asText().equals("homes"))
                        .filter(figure -> figure.hasNonNull("municipalityCode") && figure.hasNonNull("corporationId"))
                        .toList(),
                "value");
        union(union(keys, ledger), reporting.keySet()).forEach(place -> {
            long given = keys.getOrDefault(place, 0L);
            add("homes " + place, given, ledger.getOrDefault(place, 0L), "keys = ledger (housing)");
            add("homes " + place, given, reporting.getOrDefault(place, 0L), "housing = reporting");
        });
        add(
                "homes",
                tally.of("keys"),
                keys.values().stream().mapToLong(Long::longValue).sum(),
                "keys handed over = housing");
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
        union(union(ledger, rows), reporting.keySet()).forEach(municipality -> {
            long given = ledger.getOrDefault(municipality, 0L);
            add("unknown origin to " + municipality, given, rows.getOrDefault(municipality, 0L), "allocation = ledger");
            add(
                    "unknown origin to " + municipality,
                    given,
                    reporting.getOrDefault(municipality, 0L),
                    "allocation = reporting");
        });
    }

    /** A dwelling is held in housing if and only if an offer in allocation holds it. */
    private void holds() {
        var offers = seen.offers().stream()
                .filter(offer -> HOLDING.contains(status(offer)))
                .map(offer -> offer.path("id").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        var held = seen.reservations().stream()
                .filter(hold -> HELD.contains(status(hold)) && hold.hasNonNull("offerId"))
                .toList();
        var reservations =
                held.stream().map(hold -> hold.path("offerId").asText()).collect(Collectors.toCollection(TreeSet::new));
        add("dwellings held", offers.size(), reservations.size(), "allocation = housing");
        add("offers that hold", String.join(" ", offers), String.join(" ", reservations), "allocation = housing");
        add(
                "dwellings held once",
                held.size(),
                held.stream()
                        .map(hold -> hold.path("dwellingId").asText())
                        .distinct()
                        .count(),
                "housing");
    }

    private void parked() {
        seen.parked().forEach((service, number) -> add("sequences parked in " + service, 0, number, "operator"));
    }

    private static TreeMap<String, Long> sums(List<JsonNode> items, String field) {
        var sums = new TreeMap<String, Long>();
        items.forEach(item -> sums.merge(
                item.path("municipalityCode").asText() + " "
                        + item.path("corporationId").asText(),
                item.path(field).asLong(),
                Long::sum));
        sums.values().removeIf(number -> number == 0);
        return sums;
    }

    private static Set<String> union(Map<String, Long> one, Map<String, Long> other) {
        return union(one.keySet(), other.keySet());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private static String status(JsonNode item) {
        return item.path("status").asText();
    }

    private void add(String figure, Object expected, Object found, String sources) {
        lines.add(new Line(figure, expected, found, sources));
    }
}
