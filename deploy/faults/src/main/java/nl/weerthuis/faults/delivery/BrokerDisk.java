package nl.weerthuis.faults.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerthuis.faults.oracle.Subscriptions;
import nl.weerthuis.faults.region.Pauses;
import nl.weerthuis.faults.scene.Experiment;
import nl.weerthuis.faults.scene.Result;
import nl.weerthuis.faults.scene.Scene;
import nl.weerthuis.infrastructure.Topics;
import nl.weerthuis.local.process.Part;

/**
 * R4: the broker's disk is gone, with facts on it that were marked as sent and that nobody had read. The operator sends
 * the journals again; everything is applied once.
 */
public final class BrokerDisk implements Experiment {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
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
        long unread = 0;
        for (int time = 1; time <= times; time++) {
            unread += lose(scene);
            republish(scene, result);
            result.found(scene.judge());
        }
        if (unread == 0) {
            result.found("No fact was lost with the disk, so nothing was tried.");
        }
        return result.figure("times", times).figure("factsLostWithTheDisk", unread);
    }

    /** @return how many facts only stood on the disk that is gone */
    private static long lose(Scene scene) {
        var keeper = scene.region().keeper();
        var traffic = scene.traffic();
        Pauses.millis(WORK_MILLIS);
        keeper.killForNow(Part.REPORTING);
        keeper.killForNow(Part.HOUSING);
        Pauses.millis(WORK_MILLIS);
        // Their readers are away: what is sent now is only on the disk.
        keeper.killForNow(Part.BROKER);
        long unread = scene.region().database().number("""
                select count(*) from allocation.outbox stated
                where sent_at is not null and channel in ('allocation-case', 'allocation-offer')
                and not exists (select from faults.applied applied where applied.service = 'reporting'
                    and applied.channel = stated.channel and applied.subject = stated.subject
                    and applied.sequence = stated.sequence)
                """);
        wipe(scene.region().folder().path().resolve("broker"));
        keeper.raise(Part.BROKER);
        keeper.awaitReady(Set.of(Part.BROKER), PATIENCE);
        new Topics(scene.region().bootstrap())
                .create(Subscriptions.PUBLISHERS.keySet().stream()
                        .map(Tape::topic)
                        .toList());
        keeper.raise(Part.HOUSING);
        keeper.raise(Part.REPORTING);
        keeper.awaitReady(PATIENCE);
        traffic.stop();
        return unread;
    }

    private static void republish(Scene scene, Result result) {
        for (var channel : Subscriptions.PUBLISHERS.entrySet()) {
            var answer = scene.crew()
                    .operator()
                    .tryPost(
                            Part.named(channel.getValue()).orElseThrow(),
                            "/operator/republications",
                            Map.of("channel", channel.getKey()),
                            "republish-%s-%d".formatted(channel.getKey(), System.nanoTime()));
            if (!answer.isSuccess()) {
                result.found("%s could not be sent again: %d".formatted(channel.getKey(), answer.status()));
            }
        }
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
