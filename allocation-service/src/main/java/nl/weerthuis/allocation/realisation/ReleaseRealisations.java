package nl.weerthuis.allocation.realisation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.rows.OnDuty;

/** Tells, once a day, what was counted on the days before, in an order that means nothing. */
@ApplicationScoped
class ReleaseRealisations {

    private static final int BATCH = 500;

    private final RealisationRepository realisations;
    private final Outbox outbox;
    private final Clock clock;

    ReleaseRealisations(RealisationRepository realisations, Outbox outbox, Clock clock) {
        this.realisations = realisations;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "{weerthuis.deadlines.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @OnDuty
    @Transactional
    void handle() {
        var now = clock.instant();
        outbox.append(realisations.due(LocalDate.now(clock), BATCH).stream()
                .map(realisation -> realisation.release(now))
                .toList());
    }
}
