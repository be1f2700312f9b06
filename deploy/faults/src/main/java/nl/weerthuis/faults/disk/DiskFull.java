package nl.weerthuis.faults.disk;

import java.time.Duration;
import java.util.List;
import nl.weerthuis.faults.history.Outcome;
import nl.weerthuis.faults.region.Pauses;
import nl.weerthuis.faults.scene.Experiment;
import nl.weerthuis.faults.scene.Result;
import nl.weerthuis.faults.scene.Scene;
import nl.weerthuis.local.process.Part;

/** R5: the disk of a store is full for a while. Nothing is promised that is not kept, and space is all that it needs. */
public final class DiskFull implements Experiment {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<Part> STORES = List.of(Part.POSTGRES, Part.BROKER);

    private final Duration full;

    public DiskFull(Duration full) {
        this.full = full;
    }

    @Override
    public String name() {
        return "disk-full";
    }

    @Override
    public Result run(Scene scene) {
        var result = new Result(name());
        if (!SmallDisk.isPossible()) {
            return result.skipped(name(), "a small disk can only be mounted by root");
        }
        STORES.forEach(store -> suffer(scene, store, result));
        return result.figure("secondsFull", full.toSeconds());
    }

    private void stayFull(SmallDisk disk) {
        long end = System.nanoTime() + full.toNanos();
        while (System.nanoTime() < end) {
            disk.fill();
            Pauses.millis(500);
        }
    }

    private void suffer(Scene scene, Part store, Result result) {
        var keeper = scene.region().keeper();
        keeper.killForNow(store);
        var disk = SmallDisk.over(scene.region().folder().path().resolve(store.label()));
        try {
            keeper.raise(store);
            keeper.awaitReady(PATIENCE);
            var traffic = scene.traffic();
            Pauses.millis(3_000);
            long before = scene.history().count(Outcome.OK);
            stayFull(disk);
            long meanwhile = scene.history().count(Outcome.OK) - before;
            disk.empty();
            Pauses.millis(5_000);
            traffic.stop();
            result.figure("answeredWhileFull_" + store.label(), meanwhile);
            scene.judge()
                    .forEach(finding -> result.found("after a full disk of %s: %s".formatted(store.label(), finding)));
        } finally {
            keeper.killForNow(store);
            disk.close();
            keeper.raise(store);
            keeper.awaitReady(PATIENCE);
        }
    }
}
