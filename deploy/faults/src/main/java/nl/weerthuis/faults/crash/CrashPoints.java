package nl.weerthuis.faults.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import nl.weerthuis.faults.scene.Experiment;
import nl.weerthuis.faults.scene.Result;
import nl.weerthuis.faults.scene.Scene;
import nl.weerthuis.local.process.Part;

/**
 * R1: services die at every point that they come by, in turns, in the middle of ordinary work; one while another is
 * still coming back.
 */
public final class CrashPoints implements Experiment {
    private static final int LATEST = 4;
    private static final int HANDS = 2;
    /** Most of them wait for somebody who is coming back. */
    private static final int WALKERS = 12;

    private static final double NANOS_PER_SECOND = 1e9;

    private final int times;
    private final List<Point> chosen;

    /** @param times how often at each point */
    public CrashPoints(int times) {
        this(times, List.of(Point.values()));
    }

    public CrashPoints(int times, List<Point> points) {
        this.times = times;
        this.chosen = List.copyOf(points);
    }

    @Override
    public String name() {
        return "crash-points";
    }

    @Override
    public Result run(Scene scene) {
        var result = new Result(name());
        var random = scene.random(name());
        var rebuild = Rebuild.of(scene);
        var points = new ArrayList<>(chosen);
        if (rebuild.isEmpty() && points.contains(Point.REBUILD_BEFORE_SWAP)) {
            points.removeIf(point -> point.trigger() == Point.Trigger.REBUILD);
            result.skipped("REBUILD_BEFORE_SWAP, REBUILD_AFTER_SWAP", "reporting offers no rebuild yet");
        }
        var traffic = scene.traffic(WALKERS);
        var made = new AtomicInteger();
        var deaths = Hands.make(attempts(points, random), HANDS, attempt -> {
            long began = System.nanoTime();
            var death = die(scene, attempt);
            double seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
            scene.console().say("%d. %s after %.1f s".formatted(made.incrementAndGet(), death, seconds));
            return death;
        });
        result.figure("cases", traffic.stop());
        report(scene, result, deaths);
        return result;
    }

    private List<Attempt> attempts(List<Point> points, SplittableRandom random) {
        var attempts = new ArrayList<Attempt>();
        int first = random.nextInt(Part.services().size());
        for (int turn = 0; turn < times; turn++) {
            for (var point : points) {
                attempts.add(new Attempt(point, point.service(first + turn), 1 + random.nextInt(LATEST)));
            }
        }
        return attempts;
    }

    private static Death die(Scene scene, Attempt attempt) {
        var reaper = new Reaper(scene.region());
        var triggers = new Triggers(scene);
        return switch (attempt.point().trigger()) {
            case TRAFFIC -> reaper.reap(attempt, () -> {});
            case EMPTY_DATABASE -> new MigrationDeath(scene.region()).die(attempt);
            case REBUILD -> reaper.reap(attempt.first(), () -> Rebuild.of(scene).ifPresent(Rebuild::ask));
            case SECOND_CONSUMER, ERASURE, DEADLINE, SIGTERM ->
                reaper.reap(attempt.first(), () -> triggers.pull(attempt.point(), attempt.part()));
        };
    }

    private void report(Scene scene, Result result, List<Death> deaths) {
        deaths.stream().filter(death -> !death.reached()).forEach(death -> result.found(death.toString()));
        deaths.stream()
                .filter(death -> death.millis() < 0)
                .forEach(death -> result.found("I14: did not come back: " + death));
        result.found(scene.judge());
        Rebuild.failed(scene.region().database()).forEach(result::found);
        result.figure("deaths", deaths.stream().filter(Death::reached).count());
        result.figure(
                "points",
                deaths.stream().map(death -> death.attempt().point()).distinct().count());
        result.figure(
                "slowestRecoveryMillis",
                deaths.stream().mapToLong(Death::millis).max().orElse(0));
        result.figure(
                "each",
                deaths.stream()
                        .map(death -> "%s, ready after %d ms".formatted(death, death.millis()))
                        .toList());
        result.figure("history", scene.history().summary());
    }
}
