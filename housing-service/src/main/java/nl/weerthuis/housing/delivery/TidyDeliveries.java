package nl.weerthuis.housing.delivery;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import nl.weerthuis.platform.rows.OnDuty;

/** Drops what broken deliveries left, and reports that nobody needs any more. */
@ApplicationScoped
class TidyDeliveries {

    private static final Duration UPLOAD = Duration.ofHours(2);
    private static final Duration REPORT = Duration.ofDays(30);

    private final DeliveryRepository deliveries;
    private final Clock clock;

    TidyDeliveries(DeliveryRepository deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Scheduled(every = "15m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    @OnDuty
    void handle() {
        var now = clock.instant();
        deliveries.drop(now.minus(UPLOAD), now.minus(REPORT));
    }
}
