package nl.weerthuis.local.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Homes: offered, held and handed over. */
final class HomeBooks {
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

    private HomeBooks(Observation seen, Tally tally) {
        this.seen = seen;
        this.tally = tally;
    }

    static List<Line> of(Observation seen, Tally tally) {
        var books = new HomeBooks(seen, tally);
        books.offers();
        books.homes();
        books.holds();
        return List.copyOf(books.lines);
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
        theirs.forEach((outcome, number) ->
                add("offers " + outcome, ours.getOrDefault(outcome, 0L), number, "allocation = reporting"));
        seen.offerFigures().stream()
                .filter(figure -> figure.path("measure").asText().equals("made") && figure.hasNonNull("value"))
                .forEach(figure ->
                        add("offers made", made.size(), figure.path("value").asLong(), "allocation = reporting"));
        deeds(ours);
    }

    private void deeds(Map<String, Long> ours) {
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
                        .filter(figure -> figure.path("measure").asText().equals("realised"))
                        .toList(),
                "value");
        Observation.union(Observation.union(keys, ledger), reporting.keySet()).forEach(place -> {
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

    private static String status(JsonNode item) {
        return item.path("status").asText();
    }

    private void add(String figure, Object expected, Object found, String sources) {
        lines.add(new Line(figure, expected, found, sources));
    }
}
