package nl.weerthuis.faults.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.weerthuis.faults.scene.Experiment;
import nl.weerthuis.faults.scene.Result;
import nl.weerthuis.faults.scene.Scene;
import nl.weerthuis.local.process.Part;

/** R1: services die at every point that they come by, in turns, in the middle of ordinary work. */
public final class CrashPoints implements Experiment {
    private static final int LATEST = 4;

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
        var traffic = scene.traffic();
        var deaths = new ArrayList<Death>();
        int first = random.nextInt(Part.services().size());
        for (int turn = 0; turn < times; turn++) {
            for (var point : points) {
                var death = die(scene, point, point.service(first + turn), random);
                deaths.add(death);
                scene.console().say("%d. %s".formatted(deaths.size(), death));
            }
        }
        result.figure("cases", traffic.stop());
        report(scene, result, deaths);
        return result;
    }

    private static Death die(Scene scene, Point point, Part part, SplittableRandom random) {
        int nth = 1 + random.nextInt(LATEST);
        var reaper = new Reaper(scene.region());
        var triggers = new Triggers(scene);
        return switch (point.trigger()) {
            case TRAFFIC -> reaper.reap(point, part, nth, () -> {});
            case EMPTY_DATABASE -> new MigrationDeath(scene.region()).die(part, nth);
            case REBUILD -> reaper.reap(point, part, 1, () -> Rebuild.of(scene).ifPresent(Rebuild::ask));
            case SECOND_CONSUMER, ERASURE, DEADLINE, SIGTERM ->
                reaper.reap(point, part, 1, () -> triggers.pull(point, part));
        };
    }

    private void report(Scene scene, Result result, List<Death> deaths) {
        deaths.stream().filter(death -> !death.reached()).forEach(death -> result.found(death.toString()));
        deaths.stream()
                .filter(death -> death.millis() < 0)
                .forEach(death -> result.found("I14: did not come back: " + death));
        result.found(scene.judge());
        result.figure("deaths", deaths.stream().filter(Death::reached).count());
        result.figure("points", deaths.stream().map(Death::point).distinct().count());
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
