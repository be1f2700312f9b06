package nl.weerthuis.faults.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.weerthuis.faults.oracle.Settling;
import nl.weerthuis.faults.region.Pauses;
import nl.weerthuis.faults.scene.Experiment;
import nl.weerthuis.faults.scene.Result;
import nl.weerthuis.faults.scene.Scene;
import nl.weerthuis.faults.traffic.Dwellings;
import nl.weerthuis.faults.traffic.Sender;
import nl.weerthuis.local.api.Api;
import nl.weerthuis.local.process.Part;

/**
 * R12: requests come when they are due, whether or not the ones before were answered, and are timed from then on: a
 * service that stalls is charged for everybody who waited. Measured; only errors are judged.
 */
public final class Load implements Experiment {
    private static final int CLIENTS = 64;
    private static final int READS_IN_TEN = 8;
    private static final long FILL_MILLIS = 60_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int WARM_UP_SECONDS = 60;
    private static final long NANOS_PER_MICRO = 1_000;

    private record Read(Part part, String user, String path) {}

    private static final List<Read> READS = List.of(
            new Read(Part.CASEFLOW, "sanne", "/cases?pageSize=20"),
            new Read(Part.HOUSING, "vincent", "/dwellings?pageSize=20"),
            new Read(Part.ALLOCATION, "sanne", "/offers?pageSize=20"),
            new Read(Part.ALLOCATION, "sanne", "/table-sessions?pageSize=20"),
            new Read(Part.HOUSING, "sanne", "/reservations?pageSize=20"));

    /** Shorter, to look at something. */
    private static final String WISH = System.getenv().getOrDefault("WEERTHUIS_FAULTS_LOAD_SECONDS", "");

    private final int perSecond;
    private final int seconds;

    public Load(int perSecond, int seconds) {
        this.perSecond = perSecond;
        this.seconds = WISH.isEmpty() ? seconds : Integer.parseInt(WISH);
    }

    @Override
    public String name() {
        return "load";
    }

    @Override
    public boolean needsOwnRegion() {
        return true;
    }

    /** As the services are delivered, and not as a region on somebody's own machine saves memory. */
    @Override
    public Map<String, String> wishes() {
        return Map.of("WEERTHUIS_JAVA_OPTIONS", "-XX:+UseSerialGC");
    }

    @Override
    public Result run(Scene scene) {
        fill(scene);
        drive(scene, WARM_UP_SECONDS, new Pace(0), new TreeMap<>());
        var pace = new Pace(perSecond * seconds);
        var statuses = new TreeMap<Integer, Integer>();
        drive(scene, seconds, pace, statuses);
        var result = new Result(name());
        statuses.keySet().stream()
                .filter(status -> status / 100 != 2 && status != 429)
                .forEach(status -> result.found("%d times %d".formatted(statuses.get(status), status)));
        result.figure("perSecond", perSecond).figure("secondsMeasured", seconds).figure("requests", pace.count());
        result.figure("p50Millis", pace.millis(0.5)).figure("p95Millis", pace.millis(0.95));
        result.figure("p99Millis", pace.millis(0.99)).figure("maxMillis", pace.millis(1));
        result.figure("statuses", statuses.toString());
        return result.found(scene.judge());
    }

    /** Lists that have something on every page. */
    private static void fill(Scene scene) {
        var traffic = scene.traffic();
        Pauses.millis(FILL_MILLIS);
        int cases = traffic.stop();
        new Settling(scene.region().database()).await(PATIENCE);
        scene.console().say("%d cases are there to be read".formatted(cases));
    }

    private void drive(Scene scene, int duration, Pace pace, TreeMap<Integer, Integer> statuses) {
        var api = new Api(scene.region().ports());
        var sender = new Sender(api, scene.history());
        var dwellings = new Dwellings(scene.plan(), sender);
        var random = new SplittableRandom(scene.seed());
        var clients = Executors.newFixedThreadPool(CLIENTS);
        long began = System.nanoTime();
        for (int request = 0; request < perSecond * duration; request++) {
            long due = began + request * 1_000_000_000L / perSecond;
            awaitMoment(due);
            boolean reads = random.nextInt(10) < READS_IN_TEN;
            var read = READS.get(random.nextInt(READS.size()));
            clients.submit(() -> {
                int status = reads ? read(sender, read) : write(sender, dwellings);
                pace.add((System.nanoTime() - due) / NANOS_PER_MICRO);
                synchronized (statuses) {
                    statuses.merge(status, 1, Integer::sum);
                }
            });
        }
        end(clients);
    }

    private static void awaitMoment(long due) {
        long left = due - System.nanoTime();
        if (left > 0) {
            Pauses.millis(TimeUnit.NANOSECONDS.toMillis(left));
        }
    }

    private static int read(Sender sender, Read read) {
        try {
            return sender.read(read.part(), read.user(), read.path());
        } catch (IOException noAnswer) {
            return 0;
        }
    }

    private static int write(Sender sender, Dwellings dwellings) {
        try {
            return sender.once(dwellings.register("load-" + UUID.randomUUID())).statusCode();
        } catch (IOException noAnswer) {
            return 0;
        }
    }

    private static void end(ExecutorService clients) {
        clients.shutdown();
        try {
            clients.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
