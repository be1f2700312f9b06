package nl.weerthuis.hostile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Which of all hostile requests are sent, and what came back. */
final class Volley {

    private static final int GUNS = 4;
    private static final int HOURS = 2;

    private final Trial trial;
    private final List<Shot> shots;
    private final Map<Integer, Reply> replies = new ConcurrentSkipListMap<>();

    Volley(Trial trial, List<Shot> shots) {
        this.trial = trial;
        this.shots = shots;
    }

    /** As many of each operation, drawn with the seed; those that move the time come last. */
    static List<Shot> drawn(List<Shot> all, int number, long seed) {
        var random = new Random(seed);
        var piles = new TreeMap<String, List<Shot>>();
        all.forEach(shot -> piles.computeIfAbsent(shot.operation().toString(), any -> new ArrayList<>())
                .add(shot));
        piles.values().forEach(pile -> Collections.shuffle(pile, random));
        var drawn = new ArrayList<Shot>();
        for (int row = 0; drawn.size() < Math.min(number, all.size()); row++) {
            for (var pile : piles.values()) {
                if (row < pile.size() && drawn.size() < number) {
                    drawn.add(pile.get(row));
                }
            }
        }
        return drawn.stream()
                .sorted(Comparator.comparing((Shot shot) -> shot.operation().movesTime())
                        .thenComparing(Shot::number))
                .toList();
    }

    Volley fire() throws IOException, InterruptedException {
        var guns = Executors.newFixedThreadPool(GUNS);
        shots.stream()
                .filter(shot -> !shot.operation().movesTime())
                .forEach(shot -> guns.execute(() -> replies.put(shot.number(), trial.send(shot))));
        guns.shutdown();
        if (!guns.awaitTermination(HOURS, TimeUnit.HOURS)) {
            throw new IllegalStateException("The requests were not sent in time.");
        }
        shots.stream()
                .filter(shot -> shot.operation().movesTime())
                .forEach(shot -> replies.put(shot.number(), trial.send(shot)));
        for (var service : Trial.SERVICES) {
            trial.letTimeRun(service);
        }
        return this;
    }

    List<Shot> shots() {
        return shots;
    }

    Reply reply(Shot shot) {
        return replies.get(shot.number());
    }

    List<Shot> declined() {
        return shots.stream().filter(shot -> reply(shot).declined()).toList();
    }

    Map<Integer, Integer> statuses() {
        var counts = new TreeMap<Integer, Integer>();
        replies.values().forEach(reply -> counts.merge(reply.status(), 1, Integer::sum));
        return counts;
    }
}
