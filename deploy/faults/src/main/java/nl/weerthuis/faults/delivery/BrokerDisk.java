package nl.weerthuis.faults.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import nl.weerthuis.faults.oracle.Settling;
import nl.weerthuis.faults.oracle.Subscriptions;
import nl.weerthuis.faults.region.Database;
import nl.weerthuis.faults.region.Pauses;
import nl.weerthuis.faults.scene.Experiment;
import nl.weerthuis.faults.scene.Result;
import nl.weerthuis.faults.scene.Scene;
import nl.weerthuis.infrastructure.Topics;
import nl.weerthuis.local.process.Part;
import nl.weerthuis.local.process.Region;

/**
 * R4: the broker's disk is gone, with facts on it that were marked as sent and that nobody had read. Somebody makes empty
 * topics again and does nothing else: the services find out by themselves and send again; everything is applied once.
 */
public final class BrokerDisk implements Experiment {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /**
     * Five minutes to find it are the aim, and measured. Facts of a channel are sent again at most once in ten minutes, so
     * who asks second may have to wait.
     */
    private static final Duration HEALED_WITHIN = Duration.ofMinutes(17);

    private static final long WORK_MILLIS = 8_000;

    private final int times;

    public BrokerDisk(int times) {
        this.times = times;
    }

    @Override
    public String name() {
        return "broker-disk";
    }

    @Override
    public Result run(Scene scene) {
        var result = new Result(name());
        for (int time = 1; time <= times; time++) {
            var traffic = scene.traffic();
            long unread = lose(scene);
            if (unread == 0) {
                result.found("No fact was lost with the disk, so nothing was tried.");
            }
            result.figure("factsLostWithTheDisk_" + time, unread);
            awaitHealing(scene, result, time, CompletableFuture.runAsync(traffic::stop));
            result.found(scene.judge());
        }
        return result.figure("times", times);
    }

    /** @return how many facts only stood on the disk that is gone */
    private static long lose(Scene scene) {
        var keeper = scene.region().keeper();
        Pauses.millis(WORK_MILLIS);
        keeper.killForNow(Part.REPORTING);
        keeper.killForNow(Part.HOUSING);
        Pauses.millis(WORK_MILLIS);
        // Their readers are away: what is sent now is only on the disk.
        keeper.killForNow(Part.BROKER);
        long unread = unread(scene.region().database());
        wipe(scene.region().folder().path().resolve("broker"));
        keeper.raise(Part.BROKER);
        keeper.awaitReady(Set.of(Part.BROKER), PATIENCE);
        new Topics(scene.region().bootstrap()).create(Region.topics());
        keeper.raise(Part.HOUSING);
        keeper.raise(Part.REPORTING);
        return unread;
    }

    /** Counted per reader, of all ways that facts go. */
    private static long unread(Database database) {
        return Subscriptions.all().stream()
                .mapToLong(way -> database.number("""
                        select count(*) from %s.outbox stated
                        where sent_at is not null and channel = ?
                        and not exists (select from faults.applied applied where applied.service = ?
                            and applied.channel = stated.channel and applied.subject = stated.subject
                            and applied.sequence = stated.sequence)
                        """.formatted(way.from()), way.channel(), way.to()))
                .sum();
    }

    /** Timed from when the empty topics are there, while the work goes to its end. */
    private static void awaitHealing(Scene scene, Result result, int time, CompletableFuture<?> work) {
        long began = System.nanoTime();
        var settling = new Settling(scene.region().database());
        boolean isFound = false;
        while (!(work.isDone() && settling.await(Duration.ZERO).isEmpty())
                && seconds(began) < HEALED_WITHIN.toSeconds()) {
            if (!isFound && holes(scene.region().database()) > 0) {
                isFound = true;
                result.figure("secondsUntilFound_" + time, seconds(began));
                scene.console().say("found after %d s".formatted(seconds(began)));
            }
            Pauses.millis(500);
        }
        work.join();
        if (!isFound) {
            result.found("Nobody found out that facts are missing.");
        }
        result.figure("secondsUntilHealed_" + time, seconds(began));
        scene.console().say("healed after %d s".formatted(seconds(began)));
    }

    /** Parts of which some service knows that facts of them are missing. */
    private static long holes(Database database) {
        return Subscriptions.LISTENERS.keySet().stream()
                .mapToLong(service ->
                        database.number("select count(*) from %s.journal_hole where rounds >= 2".formatted(service)))
                .sum();
    }

    private static long seconds(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }

    private static void wipe(Path folder) {
        try (var paths = Files.walk(folder)) {
            List<Path> doomed = paths.sorted(Comparator.reverseOrder()).toList();
            for (var path : doomed) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
