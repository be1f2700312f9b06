package nl.weerthuis.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.weerthuis.authorisation.Dossier.Thing;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Measures how well the time of records alone pairs protected cases with their offers, for whoever reads all topics: see
 * docs/domain/authorisation/inference.md. A figure, no judgement.
 */
@Order(6)
class InferenceTest {

    private static final int CASES = 12;
    private static final double SECOND = 1_000;

    @Test
    void how_well_time_pairs_cases_with_homes() throws Exception {
        assumeTrue(Trial.ALL, "Measured with -Dauthorisation=all");
        var deed = Trial.journeys().deed();
        var results = new TreeMap<String, Object>(
                Map.of("cases", CASES, "seed", Trial.SEED, "loadBefore", Load.now(), "processors", Load.processors()));

        results.put("apart", measured(apart(deed)));
        results.put("inParallel", measured(inParallel(deed)));
        results.put("loadAfter", Load.now());
        Trial.write("inference.json", results);
        System.out.println("Inference from time: " + results);
    }

    /** One after the other, some seconds between them, as fast as a test can do what takes an office a day. */
    private static List<Dossier> apart(Deed deed) throws InterruptedException {
        var random = new Random(Trial.SEED);
        var walks = prepared(deed);
        for (var walk : walks) {
            walk.protectedHome();
            TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(1_500));
        }
        return walks.stream().map(Journey::dossier).toList();
    }

    /** All at once, each step after a pause of its own. */
    private static List<Dossier> inParallel(Deed deed) throws Exception {
        var walks = prepared(deed);
        var threads = Executors.newFixedThreadPool(CASES);
        try {
            var random = new Random(Trial.SEED);
            var done = new ArrayList<java.util.concurrent.Future<?>>();
            for (var walk : walks) {
                long pause = random.nextInt(1_000);
                done.add(threads.submit(() -> {
                    TimeUnit.MILLISECONDS.sleep(pause);
                    walk.protectedHome();
                    return null;
                }));
            }
            for (var each : done) {
                each.get(10, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
        return walks.stream().map(Journey::dossier).toList();
    }

    private static List<Journey> prepared(Deed deed) {
        var cast = new Journey.Cast(
                deed.principal("referring-provider"),
                deed.principal("owning-corporation"),
                deed.principal("coordinator"),
                deed.principal("receiving-municipality"),
                deed.principal("referring-provider"));
        var walks = new ArrayList<Journey>();
        for (int i = 0; i < CASES; i++) {
            var walk = new Journey(deed, Trial.fixture().bodies(), cast, Relation.PROTECTED);
            walk.toTheTable();
            walks.add(walk);
        }
        return walks;
    }

    private static Map<String, Object> measured(List<Dossier> dossiers) {
        var truth = new HashMap<String, String>();
        dossiers.forEach(each -> truth.put(each.id(Thing.CASE), each.id(Thing.OFFER)));
        var records = TopicRecord.all(Trial.region());
        var byStatement = new Pairing(records, truth, Pairing::stated);
        var byBroker = new Pairing(records, truth, record -> record.sentAt());
        assertThat(byStatement.isComplete())
                .as("A fact of each kind of every case and offer")
                .isTrue();
        var all = Pairing.CROSSINGS.keySet();
        var figures = new LinkedHashMap<String, Object>();
        figures.put("chance", percent(1.0 / CASES));
        figures.put("nearest, all five facts, time of the fact", percent(byStatement.byNearest(all)));
        figures.put("nearest, all five facts, time of the broker", percent(byBroker.byNearest(all)));
        for (var fact : new java.util.TreeSet<>(all)) {
            figures.put(
                    "nearest, %s alone, time of the fact".formatted(fact),
                    percent(byStatement.byNearest(List.of(fact))));
            figures.put(
                    "nearest, %s alone, time of the broker".formatted(fact),
                    percent(byBroker.byNearest(List.of(fact))));
            figures.put("order, %s alone".formatted(fact), percent(byBroker.byOrder(fact)));
        }
        var later = Map.of(
                "1 second", SECOND, "10 seconds", 10 * SECOND, "1 minute", 60 * SECOND, "1 hour", 3_600 * SECOND);
        later.forEach((name, longest) -> figures.put(
                "computed: nearest, all five facts, each later by up to " + name,
                percent(byBroker.byNearestWithJitter(all, longest, Trial.SEED))));
        return figures;
    }

    private static String percent(double share) {
        return String.format(java.util.Locale.ROOT, "%.0f %%", share * 100);
    }
}
