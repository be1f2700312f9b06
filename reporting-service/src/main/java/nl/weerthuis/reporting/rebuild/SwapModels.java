package nl.weerthuis.reporting.rebuild;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.weerthuis.platform.digest.Digest;
import nl.weerthuis.platform.digest.StateDigest;
import nl.weerthuis.platform.event.Reading;
import nl.weerthuis.platform.fault.CrashPoint;
import nl.weerthuis.platform.fault.CrashPoints;
import nl.weerthuis.platform.rows.Duty;
import nl.weerthuis.reporting.rebuild.RebuildRepository.Claim;

/** Holds the live model for a moment, brings the shadow to the same facts, compares, and swaps if they are equal. */
@ApplicationScoped
class SwapModels {

    private static final int PATIENCE_SECONDS = 120;
    private static final long CATCH_UP_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long READ_ON_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    /** A live model that is behind usually reads on; after this many looks it stands still. */
    private static final int LOOKS = 30;

    private final RebuildRepository rebuilds;
    private final Shadow shadow;
    private final StateDigest stateDigest;
    private final Duty duty;
    private final Clock clock;
    private UUID looksOf;
    private int looks;

    SwapModels(RebuildRepository rebuilds, Shadow shadow, StateDigest stateDigest, Duty duty, Clock clock) {
        this.rebuilds = rebuilds;
        this.shadow = shadow;
        this.stateDigest = stateDigest;
        this.duty = duty;
        this.clock = clock;
    }

    /** @return whether the rebuild is over, one way or the other; if not, there is more to read first */
    boolean handle(Claim claim, Reading reading) {
        letLiveReadOn();
        boolean isOver = duty.call(() ->
                QuarkusTransaction.requiringNew().timeout(PATIENCE_SECONDS).call(() -> attempt(claim, reading)));
        if (isOver) {
            CrashPoints.reach(CrashPoint.REBUILD_AFTER_SWAP);
        }
        return isOver;
    }

    /** Not held, it is level with the rebuilt one within a moment; held, it would never be. */
    private void letLiveReadOn() {
        long end = System.nanoTime() + READ_ON_NANOS;
        while (isAhead() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private boolean isAhead() {
        return duty.call(() -> QuarkusTransaction.requiringNew().call(shadow::isAhead));
    }

    private boolean attempt(Claim claim, Reading reading) {
        if (!rebuilds.isStillMine(claim)) {
            return true;
        }
        shadow.holdLive();
        if (!catchUp(reading)) {
            rebuilds.end(claim, RebuildStatus.BEHIND, null, clock.instant());
            return true;
        }
        if (shadow.isAhead() && looksAgain(claim)) {
            return false;
        }
        var live = stateDigest.inTransaction();
        var rebuilt = shadow.inside(stateDigest::inTransaction);
        rebuilds.compared(claim, live, rebuilt);
        rebuilds.end(claim, settle(claim, live, rebuilt), null, clock.instant());
        return true;
    }

    private RebuildStatus settle(Claim claim, List<Digest> live, List<Digest> rebuilt) {
        if (!live.equals(rebuilt) && !claim.forced()) {
            return RebuildStatus.DIFFERS;
        }
        CrashPoints.reach(CrashPoint.REBUILD_BEFORE_SWAP);
        shadow.takePlace();
        return RebuildStatus.SWAPPED;
    }

    /** What the live model has applied is on the topics; if it is not, they have lost it. */
    private boolean catchUp(Reading reading) {
        long end = System.nanoTime() + CATCH_UP_NANOS;
        while (shadow.isBehind()) {
            if (!reading.advance(shadow::isInLive) && System.nanoTime() > end) {
                return false;
            }
        }
        return true;
    }

    private boolean looksAgain(Claim claim) {
        if (!claim.rebuildId().equals(looksOf)) {
            looksOf = claim.rebuildId();
            looks = 0;
        }
        return looks++ < LOOKS;
    }
}
