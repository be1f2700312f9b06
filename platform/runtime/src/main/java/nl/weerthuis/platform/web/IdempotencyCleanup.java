package nl.weerthuis.platform.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import nl.weerthuis.platform.rows.Duty;

/** Forgets stored answers after a day. It may run in several replicas at once: each takes what the others do not. */
@ApplicationScoped
class IdempotencyCleanup {

    private static final int BATCH = 1_000;
    private static final int MOST_BATCHES = 1_000;

    private final StoredAnswers answers;
    private final Duty duty;

    IdempotencyCleanup(StoredAnswers answers, Duty duty) {
        this.answers = answers;
        this.duty = duty;
    }

    @Scheduled(
            cron = "{weerthuis.idempotency.cleanup:0 17 3 * * ?}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void daily() {
        forgetOldAnswers();
    }

    int forgetOldAnswers() {
        var forgotten = 0;
        for (var batch = 0; batch < MOST_BATCHES; batch++) {
            int taken = duty.call(() -> QuarkusTransaction.requiringNew().call(() -> answers.forget(BATCH)));
            forgotten += taken;
            if (taken < BATCH) {
                return forgotten;
            }
        }
        return forgotten;
    }
}
