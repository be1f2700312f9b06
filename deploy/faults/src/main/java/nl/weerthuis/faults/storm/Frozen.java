package nl.weerthuis.faults.storm;

import java.time.Duration;
import nl.weerthuis.faults.region.Pauses;
import nl.weerthuis.faults.region.Twin;
import nl.weerthuis.faults.scene.Experiment;
import nl.weerthuis.faults.scene.Result;
import nl.weerthuis.faults.scene.Scene;
import nl.weerthuis.local.process.Part;

/**
 * A process that stands still for longer than its session lasts, beside a second one of the same service that goes on:
 * two relays, two consumers, and one of them wakes up in the past.
 */
public final class Frozen implements Experiment {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long WORK_MILLIS = 3_000;
    /** The session of a consumer is over after six seconds. */
    private static final long ASLEEP_MILLIS = 10_000;

    @Override
    public String name() {
        return "frozen";
    }

    @Override
    public Result run(Scene scene) {
        var result = new Result(name());
        for (var part : Part.services()) {
            try (var twin = Twin.of(scene.region(), part).start()) {
                if (!twin.awaitReady(PATIENCE)) {
                    result.found("A second process of %s does not start.".formatted(part.label()));
                }
                var traffic = scene.traffic();
                Pauses.millis(WORK_MILLIS);
                scene.region().keeper().freeze(part);
                Pauses.millis(ASLEEP_MILLIS);
                scene.region().keeper().thaw(part);
                Pauses.millis(WORK_MILLIS);
                traffic.stop();
            }
            scene.console().say("%s stood still for %d ms".formatted(part.label(), ASLEEP_MILLIS));
            result.found(scene.judge());
        }
        return result.figure("frozen", Part.services().size()).figure("millis", ASLEEP_MILLIS);
    }
}
