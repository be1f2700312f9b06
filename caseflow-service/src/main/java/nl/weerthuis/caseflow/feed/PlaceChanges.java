package nl.weerthuis.caseflow.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import nl.weerthuis.platform.rows.Duty;

/**
 * Gives every change its place in the feed of its provider, after its commit and one process at a time: places become
 * visible in their order, and nothing ever appears before a place that somebody has read.
 */
@ApplicationScoped
class PlaceChanges {

    private static final int BATCH = 1_000;
    private static final int MOST_BATCHES = 1_000;

    private final ProviderChangeRepository changes;
    private final Duty duty;

    PlaceChanges(ProviderChangeRepository changes, Duty duty) {
        this.changes = changes;
        this.duty = duty;
    }

    @Scheduled(every = "${weerthuis.feed.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void handle() {
        var more = true;
        for (int batch = 0; more && batch < MOST_BATCHES; batch++) {
            more = duty.call(() -> QuarkusTransaction.requiringNew().call(() -> changes.place(BATCH))) == BATCH;
        }
    }
}
