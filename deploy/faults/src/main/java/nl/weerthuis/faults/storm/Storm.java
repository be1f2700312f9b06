package nl.weerthuis.faults.storm;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import nl.weerthuis.faults.region.Pauses;
import nl.weerthuis.faults.scene.Experiment;
import nl.weerthuis.faults.scene.Result;
import nl.weerthuis.faults.scene.Scene;
import nl.weerthuis.local.process.Part;

/** R2: SIGKILL at random moments, over services, database and broker, in the middle of ordinary work. */
public final class Storm implements Experiment {
    private static final List<Part> VICTIMS =
            List.of(Part.CASEFLOW, Part.HOUSING, Part.ALLOCATION, Part.REPORTING, Part.POSTGRES, Part.BROKER);
    /** Fewer, where others need the machine too. */
    private static final String WISH = System.getenv().getOrDefault("WEERTHUIS_FAULTS_STORM_KILLS", "");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int WALKERS = 12;
    private static final int SHORTEST = 2_000;
    private static final int LONGEST = 8_000;

    private final int kills;

    public Storm(int kills) {
        this.kills = WISH.isEmpty() ? kills : Integer.parseInt(WISH);
    }

    @Override
    public String name() {
        return "storm";
    }

    @Override
    public Result run(Scene scene) {
        var random = scene.random(name());
        var killed = new EnumMap<Part, Integer>(Part.class);
        var traffic = scene.traffic(WALKERS);
        long began = System.nanoTime();
        for (int kill = 1; kill <= kills; kill++) {
            Pauses.millis(random.nextInt(SHORTEST, LONGEST));
            var victim = victim(scene, random);
            scene.region().keeper().kill(victim);
            killed.merge(victim, 1, Integer::sum);
            scene.console().say("%d. killed %s".formatted(kill, victim.label()));
        }
        var result = new Result(name());
        result.figure("secondsOfKilling", (System.nanoTime() - began) / 1_000_000_000);
        result.figure("cases", traffic.stop());
        long ended = System.nanoTime();
        result.found(scene.judge());
        result.figure("secondsToRestAndVerdict", (System.nanoTime() - ended) / 1_000_000_000);
        result.figure("kills", killed.toString());
        result.figure("history", scene.history().summary());
        return result;
    }

    /** Somebody who is at work: the death of somebody who is not there yet counts for little. */
    private static Part victim(Scene scene, SplittableRandom random) {
        while (true) {
            var victim = VICTIMS.get(random.nextInt(VICTIMS.size()));
            if (scene.region().keeper().awaitReady(Set.of(victim), PATIENCE)) {
                return victim;
            }
        }
    }
}
