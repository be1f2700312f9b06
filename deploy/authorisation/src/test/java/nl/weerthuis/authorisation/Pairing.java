package nl.weerthuis.authorisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Pairs cases with offers by nothing but when their records appeared: for each case the offer whose facts lie nearest to
 * the case's facts.
 */
final class Pairing {

    /** What is said of an offer, and what the case hears of it. */
    static final Map<String, String> CROSSINGS = Map.of(
            "dwelling-reserved", "case-offered",
            "viewing-planned", "case-viewing-planned",
            "offer-accepted", "case-offer-answered",
            "offer-confirmed", "case-allocated",
            "tenancy-signed", "case-contracted");

    private final Map<String, String> offerOfCase;
    private final Map<String, Map<String, Double>> times = new HashMap<>();
    private final Map<String, Double> lags = new HashMap<>();

    /**
     * @param offerOfCase the truth, to count what was right
     * @param clock milliseconds of a record
     */
    Pairing(List<TopicRecord> records, Map<String, String> offerOfCase, ToDoubleFunction<TopicRecord> clock) {
        this.offerOfCase = offerOfCase;
        for (var each : records) {
            if (offerOfCase.containsKey(each.key()) || offerOfCase.containsValue(each.key())) {
                times.computeIfAbsent(each.key(), any -> new HashMap<>())
                        .merge(each.fact(), clock.applyAsDouble(each), Math::min);
            }
        }
    }

    static double stated(TopicRecord record) {
        var moment = record.statedAt();
        return moment.getEpochSecond() * 1e3 + moment.getNano() / 1e6;
    }

    /** Cases and offers of which a fact of each kind was found. */
    boolean isComplete() {
        return offerOfCase.entrySet().stream()
                .allMatch(pair -> CROSSINGS.entrySet().stream()
                        .allMatch(crossing -> time(pair.getValue(), crossing.getKey()) != null
                                && time(pair.getKey(), crossing.getValue()) != null));
    }

    /** Share of the cases whose nearest offer is theirs, by these facts of offers. */
    double byNearest(Iterable<String> facts) {
        return share(facts, null, 0);
    }

    /** The same if each fact of a case came later by a time drawn from zero to the longest; mean of many draws. */
    double byNearestWithJitter(Iterable<String> facts, double longest, long seed) {
        var random = new Random(seed);
        double sum = 0;
        int draws = 200;
        for (int draw = 0; draw < draws; draw++) {
            sum += share(facts, random, longest);
        }
        return sum / draws;
    }

    private double share(Iterable<String> facts, Random random, double longest) {
        double right = 0;
        for (var caseId : offerOfCase.keySet()) {
            var late = new HashMap<String, Double>();
            facts.forEach(fact -> late.put(fact, random == null ? 0 : random.nextDouble() * longest));
            var nearest = offerOfCase.values().stream()
                    .min(Comparator.comparingDouble(offer -> distance(caseId, offer, late, longest / 2)))
                    .orElseThrow();
            right += nearest.equals(offerOfCase.get(caseId)) ? 1 : 0;
        }
        return right / offerOfCase.size();
    }

    /** Whoever knows how long it takes to get across, and of the jitter, takes the mean off. */
    private double distance(String caseId, String offer, Map<String, Double> late, double mean) {
        double sum = 0;
        for (var fact : late.entrySet()) {
            double heard = time(caseId, CROSSINGS.get(fact.getKey())) + fact.getValue() - mean;
            sum += Math.abs(heard - lag(fact.getKey()) - time(offer, fact.getKey()));
        }
        return sum;
    }

    /** How long it usually takes, as can be told without knowing who is who: the first from the first, and so on. */
    private double lag(String fact) {
        return lags.computeIfAbsent(fact, any -> {
            var cases = sorted(new ArrayList<>(offerOfCase.keySet()), CROSSINGS.get(fact));
            var offers = sorted(new ArrayList<>(offerOfCase.values()), fact);
            var differences = new double[cases.size()];
            for (int i = 0; i < differences.length; i++) {
                differences[i] = time(cases.get(i), CROSSINGS.get(fact)) - time(offers.get(i), fact);
            }
            Arrays.sort(differences);
            return differences[differences.length / 2];
        });
    }

    /** The first offer with the first case, the second with the second, by one kind of fact. */
    double byOrder(String fact) {
        var cases = sorted(new ArrayList<>(offerOfCase.keySet()), CROSSINGS.get(fact));
        var offers = sorted(new ArrayList<>(offerOfCase.values()), fact);
        double right = 0;
        for (int i = 0; i < cases.size(); i++) {
            right += offerOfCase.get(cases.get(i)).equals(offers.get(i)) ? 1 : 0;
        }
        return right / cases.size();
    }

    private List<String> sorted(List<String> subjects, String fact) {
        subjects.sort(Comparator.comparingDouble(subject -> time(subject, fact)));
        return subjects;
    }

    private Double time(String subject, String fact) {
        return times.getOrDefault(subject, Map.of()).get(fact);
    }
}
