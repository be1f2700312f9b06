package nl.weerthuis.faults.scene;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import nl.weerthuis.faults.history.History;
import nl.weerthuis.faults.oracle.AppliedLedger;
import nl.weerthuis.faults.oracle.Finding;
import nl.weerthuis.faults.oracle.Oracle;
import nl.weerthuis.faults.oracle.Settling;
import nl.weerthuis.faults.region.FaultRegion;
import nl.weerthuis.faults.traffic.Traffic;
import nl.weerthuis.local.api.Api;
import nl.weerthuis.local.api.Crew;
import nl.weerthuis.local.demonstration.Calendar;
import nl.weerthuis.local.demonstration.Plan;
import nl.weerthuis.local.loading.Foundation;
import nl.weerthuis.local.terminal.Console;

/** A region with its parties and nothing else, an empty history, and a seed that everything random follows from. */
public final class Scene implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int WALKERS = 4;

    private final FaultRegion region;
    private final History history;
    private final Console console;
    private final long seed;
    private final Plan plan = Plan.of(Plan.USUAL_SEED, LocalDate.now(Calendar.ZONE));
    private final AtomicInteger traffics = new AtomicInteger();

    private double slowestRest;

    private Scene(FaultRegion region, History history, Console console, long seed) {
        this.region = region;
        this.history = history;
        this.console = console;
        this.seed = seed;
    }

    /** @param wishes see {@link FaultRegion#start} */
    public static Scene set(String name, long seed, Console console, Map<String, String> wishes) {
        var region = FaultRegion.start(console, wishes);
        var file = region.home().resolve("deploy/faults/target/history-%s.jsonl".formatted(name));
        var scene = new Scene(region, new History(file), console, seed);
        try {
            AppliedLedger.install(region.database());
            new Foundation(scene.plan, region.home(), scene.crew()).lay();
            new Settling(region.database()).await(PATIENCE);
            console.say("the scene is set (seed %d)".formatted(seed));
            return scene;
        } catch (RuntimeException failure) {
            scene.close();
            throw failure;
        }
    }

    /** Ordinary work, until it is stopped. */
    public Traffic traffic() {
        return traffic(WALKERS);
    }

    public Traffic traffic(int walkers) {
        int number = traffics.incrementAndGet();
        return Traffic.start(region.ports(), history, "t%d".formatted(number), seed + number, walkers);
    }

    /** When traffic stands still; waits for rest. */
    public List<Finding> judge() {
        var oracle = new Oracle(region, history);
        var findings = oracle.judge();
        slowestRest = Math.max(slowestRest, oracle.secondsToRest());
        return findings;
    }

    /** The longest that a verdict had to wait for rest, in tenths of a second. */
    public double slowestRest() {
        return Math.round(slowestRest * 10) / 10.0;
    }

    /** Without waiting for rest. */
    public List<Finding> look() {
        return new Oracle(region, history).look();
    }

    /** Random numbers of one experiment: the same for the same seed, whatever ran before. */
    public SplittableRandom random(String experiment) {
        return new SplittableRandom(seed * 31 + experiment.hashCode());
    }

    public FaultRegion region() {
        return region;
    }

    public History history() {
        return history;
    }

    public Console console() {
        return console;
    }

    public Plan plan() {
        return plan;
    }

    public long seed() {
        return seed;
    }

    /** Somebody to ask things as, patiently. */
    public Crew crew() {
        return new Crew(new Api(region.ports()), plan.parties());
    }

    @Override
    public void close() {
        history.close();
        region.close();
    }
}
