package nl.weerthuis.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Measures whether the time of an answer tells what its bytes do not: that something is there, and only not for you. A
 * figure, no judgement: how long something takes is not asserted.
 */
@Order(5)
class OracleTest {

    private static final int PAIRS = 200;
    private static final int WARM_UP = 30;
    /** Operation, and who asks it in vain. */
    private static final Map<String, String> ASKED = asked();

    private static Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        asked.put("caseflow GET /cases/{id}", "second-provider");
        asked.put("caseflow GET /cases/{id}/history", "uninvolved-municipality");
        asked.put("caseflow GET /introductions/{id}", "other-corporation");
        asked.put("housing GET /dwellings/{id}", "other-corporation");
        asked.put("housing GET /tenancies/{id}", "other-corporation");
        asked.put("allocation GET /offers/{id}", "second-provider");
        asked.put("allocation GET /cases/{caseId}/eligible-dwellings", "coordinator-elsewhere");
        asked.put("reporting GET /cases/{id}", "second-provider");
        return asked;
    }

    @Test
    void what_time_tells_of_what_is_not_visible() {
        assumeTrue(Trial.ALL, "Measured with -Dauthorisation=all");
        var results = new TreeMap<String, Object>();
        results.put("loadBefore", Load.now());
        ASKED.forEach((line, name) -> {
            var words = line.split(" ", 2);
            results.put(line + " as " + name, measure(Operation.of(words[0], words[1]), principal(name)));
        });
        results.put("loadAfter", Load.now());
        results.put("processors", Load.processors());
        results.put("pairs", PAIRS);
        results.put("seed", Trial.SEED);
        Trial.write("oracle.json", results);
        results.forEach((line, figures) -> System.out.printf("Time as an oracle, %s: %s%n", line, figures));
    }

    private static Map<String, Object> measure(Operation operation, Principal who) {
        var requests = new Requests(Trial.fixture().bodies());
        var hidden = requests.call(operation, Trial.fixture().dossier(Relation.PROTECTED));
        var random = new Random(Trial.SEED);
        var there = new double[PAIRS];
        var nowhere = new double[PAIRS];
        for (int pair = -WARM_UP; pair < PAIRS; pair++) {
            var absent = new Call(
                    operation,
                    hidden.address()
                            .replaceAll(
                                    "[0-9a-f-]{36}", java.util.UUID.randomUUID().toString()),
                    hidden.headers(),
                    null);
            boolean first = random.nextBoolean();
            double one = milliseconds(who, first ? hidden : absent);
            double other = milliseconds(who, first ? absent : hidden);
            if (pair >= 0) {
                there[pair] = first ? one : other;
                nowhere[pair] = first ? other : one;
            }
        }
        var differences = new double[PAIRS];
        Arrays.setAll(differences, pair -> there[pair] - nowhere[pair]);
        return new TreeMap<>(Map.of(
                "medianNotVisibleMillis", at(there, 0.5),
                "medianNotExistingMillis", at(nowhere, 0.5),
                "medianDifferenceMillis", at(differences, 0.5),
                "quartilesOfDifferenceMillis", at(differences, 0.25) + " to " + at(differences, 0.75)));
    }

    private static double milliseconds(Principal who, Call call) {
        long start = System.nanoTime();
        var reply = Trial.gate().send(who, call);
        double taken = (System.nanoTime() - start) / 1e6;
        assertThat(reply.status()).as(call.address()).isEqualTo(404);
        return taken;
    }

    private static double at(double[] values, double share) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return Math.round(sorted[(int) (share * (sorted.length - 1))] * 100) / 100.0;
    }

    private static Principal principal(String name) {
        return Tables.read().principals().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
