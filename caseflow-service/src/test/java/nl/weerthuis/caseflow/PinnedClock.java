package nl.weerthuis.caseflow;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.time.Instant;
import nl.weerthuis.platform.time.ServiceClock;

/** Every test begins on the same day, so that dates in tests never grow old. */
public final class PinnedClock implements QuarkusTestBeforeEachCallback {

    private static final Instant START = Instant.parse("2026-06-01T08:00:00Z");

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        Arc.container().instance(ServiceClock.class).get().moveTo(START);
    }
}
