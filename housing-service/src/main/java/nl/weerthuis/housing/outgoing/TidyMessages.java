package nl.weerthuis.housing.outgoing;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import nl.weerthuis.platform.rows.OnDuty;

/** Drops messages that nobody will ask for again; what still holds stands in the hold itself. */
@ApplicationScoped
class TidyMessages {

    private static final Duration KEPT = Duration.ofDays(400);

    private final OutgoingMessageRepository messages;
    private final Clock clock;

    TidyMessages(OutgoingMessageRepository messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    @OnDuty
    void handle() {
        messages.drop(clock.instant().minus(KEPT));
    }
}
