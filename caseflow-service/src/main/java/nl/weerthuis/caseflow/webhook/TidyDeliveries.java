package nl.weerthuis.caseflow.webhook;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import nl.weerthuis.platform.rows.OnDuty;

/** Drops the log of messages that nobody needs any more. */
@ApplicationScoped
class TidyDeliveries {

    private static final Duration KEPT = Duration.ofDays(30);

    private final DeliveryRepository deliveries;
    private final Clock clock;

    TidyDeliveries(DeliveryRepository deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    @OnDuty
    void handle() {
        deliveries.forget(clock.instant().minus(KEPT));
    }
}
