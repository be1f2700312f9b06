package nl.weerthuis.faults.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.weerthuis.faults.delivery.Tape.Message;
import nl.weerthuis.faults.oracle.Settling;
import nl.weerthuis.faults.oracle.StateDigest;
import nl.weerthuis.faults.region.Pauses;
import nl.weerthuis.faults.scene.Experiment;
import nl.weerthuis.faults.scene.Result;
import nl.weerthuis.faults.scene.Scene;

/** R6: all that was ever said is said again: as it was, with subjects mixed, and out of order within a window. */
public final class Duplicates implements Experiment {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int WINDOW = 20;
    private static final long WORK_MILLIS = 15_000;

    private final int times;

    /** @param times how often the whole of the topics is said again as it was */
    public Duplicates(int times) {
        this.times = times;
    }

    @Override
    public String name() {
        return "duplicates";
    }

    @Override
    public Result run(Scene scene) {
        var result = new Result(name());
        var traffic = scene.traffic();
        Pauses.millis(WORK_MILLIS);
        traffic.stop();
        result.found(new Settling(scene.region().database()).await(PATIENCE));
        var tape = new Tape(scene.region().bootstrap());
        var messages = tape.read();
        result.figure("messages", messages.size());
        var before = StateDigest.of(scene.region().database());
        for (int time = 1; time <= times; time++) {
            again(scene, result, before, "as it was", messages);
        }
        var random = new Random(scene.seed());
        again(scene, result, before, "subjects mixed", Order.acrossSubjects(messages, random));
        again(scene, result, before, "out of order", Order.withinWindows(messages, WINDOW, random));
        result.found(scene.judge());
        return result.figure("tables", before.size());
    }

    private static void again(
            Scene scene, Result result, Map<String, String> before, String how, List<Message> messages) {
        if (!result.isGood()) {
            // What was known before no longer tells what should be known.
            return;
        }
        var tape = new Tape(scene.region().bootstrap());
        tape.write(messages);
        if (!new Progress(scene.region().bootstrap()).awaitNoLag(PATIENCE)) {
            result.found("I14: said again %s, and not all was read after %d s".formatted(how, PATIENCE.toSeconds()));
        }
        result.found(new Settling(scene.region().database()).await(PATIENCE));
        StateDigest.difference(before, StateDigest.of(scene.region().database()))
                .forEach(
                        (table, change) -> result.found("I8: said again %s, and %s: %s".formatted(how, table, change)));
    }
}
