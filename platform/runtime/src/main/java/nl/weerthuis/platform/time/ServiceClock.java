package nl.weerthuis.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service's one clock. Dates are Dutch dates. Tests and the demonstration may move it, production may not. */
@ApplicationScoped
public class ServiceClock {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);
    private final boolean settable;

    ServiceClock(@ConfigProperty(name = "weerthuis.clock.settable") boolean settable) {
        this.settable = settable;
    }

    @Produces
    @ApplicationScoped
    Clock clock() {
        return new OffsetClock(ZONE, offset);
    }

    public boolean isSettable() {
        return settable;
    }

    /**
     * Lets the clock run on from the given moment.
     *
     * @throws IllegalStateException where the clock may not be moved
     */
    public void moveTo(Instant moment) {
        if (!settable) {
            throw new IllegalStateException("The clock of this service cannot be set.");
        }
        offset.set(Duration.between(Instant.now(Clock.systemUTC()), moment));
    }

    public void reset() {
        offset.set(Duration.ZERO);
    }

    private static class OffsetClock extends Clock {

        private final ZoneId zone;
        private final AtomicReference<Duration> offset;

        OffsetClock(ZoneId zone, AtomicReference<Duration> offset) {
            this.zone = zone;
            this.offset = offset;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new OffsetClock(other, offset);
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(offset.get());
        }
    }
}
