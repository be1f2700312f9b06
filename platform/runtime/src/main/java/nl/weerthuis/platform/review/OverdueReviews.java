package nl.weerthuis.platform.review;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import nl.weerthuis.platform.rows.OnDuty;

/**
 * How many reviews of earlier months wait for a conclusion; seldom counted, because it goes through the access log of a
 * year. On duty: it is about every organisation.
 */
@Startup
@ApplicationScoped
class OverdueReviews {

    private static final int MONTHS = 12;

    private final AccessReviews reviews;
    private final Clock clock;
    private final MultiGauge gauge;

    OverdueReviews(AccessReviews reviews, Clock clock, MeterRegistry meters) {
        this.reviews = reviews;
        this.clock = clock;
        this.gauge = MultiGauge.builder("access.reviews.overdue")
                .description("Reviews of looks in the twelve months before this one that wait for a conclusion")
                .register(meters);
        show(0);
    }

    @Scheduled(
            every = "{weerthuis.audit.reviews.every:1h}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @OnDuty
    @Transactional
    void count() {
        var present = YearMonth.now(clock.withZone(AccessReviews.DUTCH));
        show(reviews.countOpen(present.minusMonths(MONTHS), present.minusMonths(1)));
    }

    private void show(long overdue) {
        gauge.register(List.of(MultiGauge.Row.of(Tags.empty(), overdue)), true);
    }
}
