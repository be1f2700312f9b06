package nl.weerthuis.faults.lane;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.weerthuis.faults.crash.CrashPoints;
import nl.weerthuis.faults.delivery.BrokerDisk;
import nl.weerthuis.faults.delivery.Duplicates;
import nl.weerthuis.faults.delivery.Poison;
import nl.weerthuis.faults.delivery.Standstill;
import nl.weerthuis.faults.disk.DiskFull;
import nl.weerthuis.faults.load.Load;
import nl.weerthuis.faults.mutant.PlantedFaults;
import nl.weerthuis.faults.network.BadWires;
import nl.weerthuis.faults.patience.DeadHour;
import nl.weerthuis.faults.race.OneDwelling;
import nl.weerthuis.faults.race.SameKey;
import nl.weerthuis.faults.scene.Experiment;
import nl.weerthuis.faults.scene.Scene;
import nl.weerthuis.faults.storm.Frozen;
import nl.weerthuis.faults.storm.Recovery;
import nl.weerthuis.faults.storm.Storm;
import nl.weerthuis.local.terminal.Console;

/** How much a region suffers: at every change, every night, before a release. */
enum Lane {
    CHANGE {
        @Override
        List<Experiment> experiments() {
            return List.of(new OneDwelling(10), new SameKey(100), new CrashPoints(2), new PlantedFaults());
        }
    },
    NIGHTLY {
        @Override
        List<Experiment> experiments() {
            return List.of(
                    new OneDwelling(50),
                    new SameKey(1_000),
                    new Load(100, 600),
                    new Duplicates(3),
                    new Standstill(),
                    new Poison(),
                    new BrokerDisk(1),
                    new DiskFull(Duration.ofSeconds(60)),
                    new Frozen(),
                    new DeadHour(),
                    new Recovery(),
                    new Storm(100),
                    new CrashPoints(10),
                    new PlantedFaults(),
                    new BadWires(1));
        }
    },
    RELEASE {
        @Override
        List<Experiment> experiments() {
            return List.of(
                    new OneDwelling(1_000),
                    new SameKey(1_000),
                    new Load(100, 600),
                    new Duplicates(3),
                    new Standstill(),
                    new Poison(),
                    new BrokerDisk(3),
                    new DiskFull(Duration.ofMinutes(10)),
                    new Frozen(),
                    new DeadHour(),
                    new Recovery(),
                    new Storm(300),
                    new CrashPoints(56),
                    new PlantedFaults(),
                    new BadWires(20));
        }
    };

    private static final OperatingSystemMXBean MACHINE = ManagementFactory.getOperatingSystemMXBean();

    abstract List<Experiment> experiments();

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param only names of experiments; empty means all */
    Results run(long seed, List<String> only, Console console) {
        var results = new Results(label(), seed);
        var chosen = new ArrayList<>(experiments());
        chosen.removeIf(experiment -> !only.isEmpty() && !only.contains(experiment.name()));
        var alone = chosen.stream()
                .filter(experiment -> experiment.needsOwnRegion())
                .toList();
        chosen.removeAll(alone);
        if (!chosen.isEmpty()) {
            play(chosen, Map.of(), results, console);
        }
        alone.forEach(experiment -> play(List.of(experiment), experiment.wishes(), results, console));
        results.findings().forEach(console::warn);
        results.write(label());
        return results;
    }

    /** All in one region. */
    private void play(List<Experiment> experiments, Map<String, String> wishes, Results results, Console console) {
        try (var scene = Scene.set(label(), results.seed(), console, wishes)) {
            Runtime.getRuntime().addShutdownHook(new Thread(scene::close, "close"));
            for (var experiment : experiments) {
                console.say(experiment.name());
                long began = System.nanoTime();
                var result = experiment.run(scene).figure("slowestRestSeconds", scene.slowestRest());
                result.figure("seconds", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
                result.figure("loadAverageAtItsEnd", MACHINE.getSystemLoadAverage());
                result.skipped().forEach(skipped -> console.say("skipped " + skipped));
                result.findings().forEach(console::warn);
                console.say("%s: %s".formatted(experiment.name(), result.isGood() ? "nothing was found" : "FAILED"));
                results.add(result);
            }
        }
    }
}
