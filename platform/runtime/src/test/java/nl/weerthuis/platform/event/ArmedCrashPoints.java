package nl.weerthuis.platform.event;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import nl.weerthuis.platform.fault.CrashPoint;
import org.apache.kafka.common.KafkaException;

/**
 * Ends an attempt at one place, as if the process had died there: nothing after it happens, nothing is cleaned up. The
 * agent that this module's tests start with calls it ({@code crash-points.btm}).
 */
public final class ArmedCrashPoints {

    private static final AtomicReference<CrashPoint> ARMED = new AtomicReference<>();
    private static final AtomicReference<CrashPoint> ARMED_WITH_AN_ERROR = new AtomicReference<>();
    private static final AtomicInteger CRASHES = new AtomicInteger();

    private ArmedCrashPoints() {}

    public static final class Crash extends KafkaException {
        public Crash() {
            // Counts as trouble that passes, as a process that is started again is; not as a fault of the message.
            super("Crash", new SQLException("The process is gone.", "57P01"));
        }
    }

    static void arm(CrashPoint point) {
        CRASHES.set(0);
        ARMED.set(point);
    }

    static void armWithAnError(CrashPoint point) {
        CRASHES.set(0);
        ARMED_WITH_AN_ERROR.set(point);
    }

    static int crashes() {
        return CRASHES.get();
    }

    /** Whether the process dies here. */
    public static boolean isHere(CrashPoint point) {
        return fires(ARMED, point);
    }

    /** Whether an error is thrown here. */
    public static boolean isWorseHere(CrashPoint point) {
        return fires(ARMED_WITH_AN_ERROR, point);
    }

    private static boolean fires(AtomicReference<CrashPoint> armed, CrashPoint point) {
        boolean fires = armed.compareAndSet(point, null);
        if (fires) {
            CRASHES.incrementAndGet();
        }
        return fires;
    }
}
