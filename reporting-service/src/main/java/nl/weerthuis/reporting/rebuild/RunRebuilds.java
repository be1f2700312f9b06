package nl.weerthuis.reporting.rebuild;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.weerthuis.platform.event.Reading;
import nl.weerthuis.platform.event.Rerun;
import nl.weerthuis.platform.rows.Duty;
import nl.weerthuis.reporting.rebuild.RebuildRepository.Claim;
import org.jboss.logging.Logger;

/**
 * Reads the topics into the shadow until it is as far as the live model, then lets it take its place. A process that
 * dies leaves the rebuild to be begun again, here or on another replica.
 */
@ApplicationScoped
class RunRebuilds {

    private static final Logger LOG = Logger.getLogger(RunRebuilds.class);
    private static final int STALE_SECONDS = 10;
    private static final long HEARTBEAT_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int MOST_ATTEMPTS = 3;

    private final UUID runner = UUID.randomUUID();
    private final RebuildRepository rebuilds;
    private final Shadow shadow;
    private final SwapModels swapModels;
    private final Rerun rerun;
    private final Duty duty;
    private final Clock clock;
    private volatile boolean stopping;

    RunRebuilds(RebuildRepository rebuilds, Shadow shadow, SwapModels swapModels, Rerun rerun, Duty duty, Clock clock) {
        this.rebuilds = rebuilds;
        this.shadow = shadow;
        this.swapModels = swapModels;
        this.rerun = rerun;
        this.duty = duty;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(every = "{weerthuis.rebuilds.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void handle() {
        inTransaction(() -> rebuilds.claim(runner, STALE_SECONDS)).ifPresent(this::run);
    }

    private void run(Claim claim) {
        try {
            read(claim);
        } catch (RuntimeException e) {
            LOG.warnf("Rebuild %s, attempt %d: %s", claim.rebuildId(), claim.attempts(), e.toString());
            if (claim.attempts() >= MOST_ATTEMPTS) {
                inTransaction(() -> {
                    rebuilds.end(claim, RebuildStatus.FAILED, e.getClass().getName(), clock.instant());
                    return null;
                });
            }
        }
    }

    private void read(Claim claim) {
        try (var reading = begin()) {
            long seen = System.nanoTime();
            while (!stopping) {
                boolean more = reading.advance();
                if (System.nanoTime() - seen > HEARTBEAT_NANOS) {
                    seen = System.nanoTime();
                    if (!seen(claim, reading)) {
                        return;
                    }
                }
                if ((!more || reading.isNearEnd()) && seen(claim, reading) && swapModels.handle(claim, reading)) {
                    discard();
                    return;
                }
            }
        }
    }

    /** The shadow, empty, and the topics from their beginning. */
    Reading begin() {
        inTransaction(() -> {
            shadow.prepare();
            return null;
        });
        return rerun.into(Shadow.SCHEMA);
    }

    private void discard() {
        inTransaction(() -> {
            shadow.discard();
            return null;
        });
    }

    private boolean seen(Claim claim, Reading reading) {
        return inTransaction(() -> rebuilds.seen(claim, reading.progress()));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return duty.call(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
