package nl.weerthuis.housing.outgoing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.weerthuis.platform.rows.Duty;

/**
 * Puts what happened to holds into VERA's words, after its commit and one process at a time: places of messages become
 * visible in their order, and nothing ever appears before a place that somebody has read.
 */
@ApplicationScoped
class PlaceMessages {

    private static final int BATCH = 200;
    private static final int MOST_BATCHES = 1_000;

    private final HoldSteps steps;
    private final OutgoingMessageRepository messages;
    private final Duty duty;
    private final Clock clock;

    PlaceMessages(HoldSteps steps, OutgoingMessageRepository messages, Duty duty, Clock clock) {
        this.steps = steps;
        this.messages = messages;
        this.duty = duty;
        this.clock = clock;
    }

    @Scheduled(every = "${weerthuis.connections.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void handle() {
        var more = true;
        for (int batch = 0; more && batch < MOST_BATCHES; batch++) {
            more = duty.call(() -> QuarkusTransaction.requiringNew().call(this::place)) == BATCH;
        }
    }

    private int place() {
        if (!steps.isAlone()) {
            return 0;
        }
        var found = steps.next(BATCH);
        var now = clock.instant();
        for (var step : found) {
            for (var word : new Wording(step, now).words()) {
                messages.say(step, word, now);
            }
        }
        steps.done(found);
        return found.size();
    }
}
