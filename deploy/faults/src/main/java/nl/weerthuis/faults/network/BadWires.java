package nl.weerthuis.faults.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.weerthuis.faults.region.FaultRegion;
import nl.weerthuis.faults.region.Pauses;
import nl.weerthuis.faults.scene.Experiment;
import nl.weerthuis.faults.scene.Result;
import nl.weerthuis.faults.scene.Scene;
import nl.weerthuis.local.process.Part;

/**
 * R3: every wire between a service and what it talks to is cut, swallows, forgets, hears one way only, is late and is slow.
 */
public final class BadWires implements Experiment {
    private static final List<Weather> WEATHERS =
            List.of(Weather.CUT, Weather.HOLE, Weather.FORGOTTEN, Weather.HALF_CUT, Weather.DELAY, Weather.SLOW);
    private static final long BAD_MILLIS = 6_000;
    private static final long GOOD_MILLIS = 2_000;
    private static final long STEP_MILLIS = 700;

    private final int times;
    private Wires wires;

    public BadWires(int times) {
        this.times = times;
    }

    @Override
    public String name() {
        return "network";
    }

    @Override
    public boolean needsOwnRegion() {
        return true;
    }

    @Override
    public Map<String, String> wishes() {
        wires = new Wires(FaultRegion.port(Part.POSTGRES));
        return wires.wishes();
    }

    @Override
    public Result run(Scene scene) {
        var result = new Result(name());
        var random = new Random(scene.seed());
        try {
            for (int time = 1; time <= times; time++) {
                for (var edge : wires.edges()) {
                    suffer(scene, result, edge);
                }
                swizzle(scene, result, random);
            }
        } finally {
            wires.close();
        }
        return result.figure("edges", wires.edges().size())
                .figure("faults", times * (wires.edges().size() * WEATHERS.size() + 1))
                .figure("history", scene.history().summary());
    }

    private static void suffer(Scene scene, Result result, Edge edge) {
        scene.console().say(edge.toString());
        var traffic = scene.traffic();
        for (var weather : WEATHERS) {
            edge.proxy().set(weather);
            Pauses.millis(BAD_MILLIS);
            edge.proxy().set(Weather.PASS);
            Pauses.millis(GOOD_MILLIS);
        }
        traffic.stop();
        scene.judge().forEach(finding -> result.found("after %s: %s".formatted(edge, finding)));
    }

    /** Some wires, one after the other, stop; they come back in another order. */
    private void swizzle(Scene scene, Result result, Random random) {
        var chosen = new ArrayList<>(wires.edges());
        Collections.shuffle(chosen, random);
        var bad = new ArrayList<>(chosen.subList(0, 2 + random.nextInt(chosen.size() - 2)));
        scene.console().say("swizzle " + bad);
        var traffic = scene.traffic();
        for (var edge : bad) {
            edge.proxy().set(Weather.HOLE);
            Pauses.millis(STEP_MILLIS);
        }
        Collections.shuffle(bad, random);
        for (var edge : bad) {
            edge.proxy().set(Weather.PASS);
            Pauses.millis(STEP_MILLIS);
        }
        Pauses.millis(GOOD_MILLIS);
        traffic.stop();
        scene.judge().forEach(finding -> result.found("after a swizzle of %s: %s".formatted(bad, finding)));
    }
}
