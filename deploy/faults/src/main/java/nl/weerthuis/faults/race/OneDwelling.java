package nl.weerthuis.faults.race;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.weerthuis.faults.scene.Experiment;
import nl.weerthuis.faults.scene.Result;
import nl.weerthuis.faults.scene.Scene;
import nl.weerthuis.faults.traffic.Dwellings;
import nl.weerthuis.faults.traffic.Sender;
import nl.weerthuis.local.api.Api;

/** R9: fifty want one dwelling at the same moment. One gets it, the others are told no, and nothing breaks. */
public final class OneDwelling implements Experiment {
    private static final int CLIENTS = 50;
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;

    private final int rounds;

    public OneDwelling(int rounds) {
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "one-dwelling";
    }

    @Override
    public Result run(Scene scene) {
        var result = new Result(name());
        var statuses = new TreeMap<Integer, Integer>();
        var sender = new Sender(new Api(scene.region().ports()), scene.history());
        var dwelling = new Dwellings(scene.plan(), sender).announced("race-" + UUID.randomUUID());
        var holds = new Holds(sender, dwelling);
        try (var crowd = new Crowd(CLIENTS)) {
            for (int round = 1; round <= rounds; round++) {
                race(crowd, holds, round, statuses, result);
            }
        }
        long left = scene.region()
                .database()
                .number(
                        "select count(*) from housing.reservation where dwelling_id = ? and status in ('HELD', 'CONFIRMED')",
                        UUID.fromString(dwelling));
        if (left != 0) {
            result.found("I5: the dwelling is held %d times after the last release".formatted(left));
        }
        return result.figure("rounds", rounds).figure("clients", CLIENTS).figure("statuses", statuses.toString());
    }

    private static void race(Crowd crowd, Holds holds, int round, Map<Integer, Integer> statuses, Result result) {
        List<Callable<HttpResponse<String>>> deeds = IntStream.range(0, CLIENTS)
                .<Callable<HttpResponse<String>>>mapToObj(client -> () -> holds.take("race-" + UUID.randomUUID()))
                .collect(Collectors.toList());
        var answers = crowd.atOnce(deeds);
        answers.forEach(answer -> statuses.merge(answer.statusCode(), 1, Integer::sum));
        var winners = answers.stream()
                .filter(answer -> answer.statusCode() == CREATED)
                .toList();
        long losers = answers.stream()
                .filter(answer -> answer.statusCode() == CONFLICT)
                .count();
        if (winners.size() != 1 || losers != CLIENTS - 1) {
            result.found("I5: in round %d %d won and %d were told no: %s"
                    .formatted(round, winners.size(), losers, statuses));
        }
        winners.forEach(winner -> release(holds, winner, result));
    }

    private static void release(Holds holds, HttpResponse<String> winner, Result result) {
        try {
            if (!holds.release(Sender.parse(winner.body()).path("id").asText())) {
                result.found("A hold could not be given up.");
            }
        } catch (java.io.IOException noAnswer) {
            result.found("Giving up a hold was not answered.");
        }
    }
}
