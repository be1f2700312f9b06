package nl.weerthuis.faults.storm;

import java.time.Duration;
import java.util.List;
import nl.weerthuis.faults.oracle.Settling;
import nl.weerthuis.faults.region.Pauses;
import nl.weerthuis.faults.scene.Experiment;
import nl.weerthuis.faults.scene.Result;
import nl.weerthuis.faults.scene.Scene;
import nl.weerthuis.local.process.Part;

/** R11: how long it takes from the death of one process until all is ready and nothing waits. Measured, not judged. */
public final class Recovery implements Experiment {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long WORK_MILLIS = 4_000;
    private static final List<Part> VICTIMS =
            List.of(Part.CASEFLOW, Part.HOUSING, Part.ALLOCATION, Part.REPORTING, Part.POSTGRES, Part.BROKER);

    @Override
    public String name() {
        return "recovery";
    }

    @Override
    public Result run(Scene scene) {
        var result = new Result(name());
        for (var victim : VICTIMS) {
            var traffic = scene.traffic();
            Pauses.millis(WORK_MILLIS);
            long pid = scene.region().keeper().pid(victim);
            long began = System.nanoTime();
            scene.region().keeper().kill(victim);
            scene.region().keeper().awaitDeath(pid, PATIENCE);
            Pauses.millis(WORK_MILLIS);
            traffic.stop();
            boolean ready = scene.region().keeper().awaitReady(PATIENCE);
            result.found(new Settling(scene.region().database()).await(PATIENCE));
            double seconds = (System.nanoTime() - began) / 1e9;
            if (!ready) {
                result.found("I14: %s is not ready".formatted(victim.label()));
            }
            result.figure("secondsAfter_" + victim.label(), Math.round(seconds * 10) / 10.0);
            scene.console().say("%s: %.1f s".formatted(victim.label(), seconds));
        }
        return result.found(scene.judge());
    }
}
