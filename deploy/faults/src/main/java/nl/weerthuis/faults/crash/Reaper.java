package nl.weerthuis.faults.crash;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import nl.weerthuis.faults.region.Agent.AgentAway;
import nl.weerthuis.faults.region.FaultRegion;
import nl.weerthuis.faults.region.Pauses;
import nl.weerthuis.local.process.Part;

/** Lets a service die when it comes by a point, and waits until it is there again. */
final class Reaper {
    /** A rebuild that lost its process begins again, and a busy machine takes its time. */
    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private static final Duration WORK = Duration.ofSeconds(20);
    private static final Duration AGAIN = Duration.ofSeconds(20);
    private static final Duration RECOVERY = Duration.ofSeconds(180);
    private static final int ATTEMPTS = 50;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final String RULE = """
            RULE die at %1$s
            CLASS nl.weerthuis.platform.fault.CrashPoints
            METHOD reach
            AT ENTRY
            IF $1.name().equals("%1$s") AND incrementCounter("%1$s") == %2$d
            DO traceln("*** dies at %1$s"), killJVM()
            ENDRULE
            """;

    private final FaultRegion region;

    Reaper(FaultRegion region) {
        this.region = region;
    }

    static String rule(Point point, int nth) {
        return RULE.formatted(point, nth);
    }

    /** @param pull what brings the service to the point; pulled again while nothing comes of it */
    Death reap(Attempt attempt, Runnable pull) {
        var part = attempt.part();
        region.keeper().awaitReady(Set.of(part), RECOVERY);
        awaitWork(part);
        long pid = region.keeper().pid(part);
        arm(attempt.point(), part, attempt.nth());
        if (!isDead(pid, pull)) {
            disarm(attempt.point(), part, attempt.nth());
            return new Death(attempt, false, CompletableFuture.completedFuture(0L));
        }
        long died = System.nanoTime();
        // On a thread of its own, so that the next one can die meanwhile.
        return new Death(
                attempt,
                true,
                CompletableFuture.supplyAsync(() -> recover(part, pid, died), task -> new Thread(task).start()));
    }

    /** Who dies before a fact reached him has nothing in hand. Not for ever: a fact needs others who may be away. */
    private void awaitWork(Part part) {
        long before = applied(part);
        long end = System.nanoTime() + WORK.toNanos();
        while (applied(part) == before && System.nanoTime() < end) {
            Pauses.millis(100);
        }
    }

    private long applied(Part part) {
        return region.database()
                .number("select coalesce(max(id), 0) from faults.applied where service = ?", part.label());
    }

    private boolean isDead(long pid, Runnable pull) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean isDead = false;
        while (!isDead && System.nanoTime() < end) {
            pull.run();
            isDead = region.keeper().awaitDeath(pid, AGAIN);
        }
        return isDead;
    }

    private long recover(Part part, long pid, long died) {
        // The process that follows the dead one is known under its own number.
        while (region.keeper().pid(part) == pid && System.nanoTime() - died < RECOVERY.toNanos()) {
            Pauses.millis(20);
        }
        boolean ready = region.keeper().awaitReady(Set.of(part), RECOVERY);
        return ready ? (System.nanoTime() - died) / NANOS_PER_MILLI : -1;
    }

    private void arm(Point point, Part part, int nth) {
        for (int attempt = 1; ; attempt++) {
            try {
                region.agent(part).put(point.name(), rule(point, nth));
                return;
            } catch (AgentAway notYet) {
                if (attempt == ATTEMPTS) {
                    throw notYet;
                }
                Pauses.millis(100);
            }
        }
    }

    private void disarm(Point point, Part part, int nth) {
        try {
            region.agent(part).remove(point.name(), rule(point, nth));
        } catch (AgentAway gone) {
            // It died after all, and its rules with it.
        }
    }
}
