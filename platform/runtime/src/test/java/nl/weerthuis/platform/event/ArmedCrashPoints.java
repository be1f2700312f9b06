package nl.weerthuis.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.KafkaException;

/** Ends an attempt at one place, as if the process had died there: nothing after it happens, nothing is cleaned up. */
@ApplicationScoped
class ArmedCrashPoints implements CrashPoints {

    private final AtomicReference<CrashPoint> armed = new AtomicReference<>();
    private final AtomicInteger crashes = new AtomicInteger();

    static final class Crash extends KafkaException {
        Crash(CrashPoint point) {
            // Counts as trouble that passes, as a process that is started again is; not as a fault of the message.
            super("Crash at " + point, new SQLException("The process is gone.", "57P01"));
        }
    }

    void arm(CrashPoint point) {
        crashes.set(0);
        armed.set(point);
    }

    int crashes() {
        return crashes.get();
    }

    @Override
    public void at(CrashPoint point) {
        if (armed.compareAndSet(point, null)) {
            crashes.incrementAndGet();
            throw new Crash(point);
        }
    }
}
