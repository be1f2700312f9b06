package nl.weerthuis.allocation.motivation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import nl.weerthuis.platform.rows.Duty;

/**
 * Encrypts motivations that stand in the clear, some at a time: those of before, and those that a process of before still
 * writes while it is replaced.
 */
@ApplicationScoped
class EncryptMotivations {

    private static final int BATCH = 200;
    private static final int MOST_BATCHES = 1_000;

    private final Motivations motivations;
    private final Duty duty;

    EncryptMotivations(Motivations motivations, Duty duty) {
        this.motivations = motivations;
        this.duty = duty;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void handle() {
        var more = true;
        for (int batch = 0; more && batch < MOST_BATCHES; batch++) {
            // On duty: of all regions.
            more = duty.call(() -> QuarkusTransaction.requiringNew().call(() -> motivations.encrypt(BATCH))) == BATCH;
        }
    }
}
