package nl.weerthuis.caseflow.precondition;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.platform.event.Outbox;
import nl.weerthuis.platform.rows.Duty;

/** Evidence that grew old before the step that asks for it answers nothing any more: its question is open again. */
@ApplicationScoped
class ReopenStale {

    private static final int BATCH = 100;
    private static final int MOST_BATCHES = 1_000;

    private final Preconditions preconditions;
    private final Cases cases;
    private final Outbox outbox;
    private final Duty duty;

    ReopenStale(Preconditions preconditions, Cases cases, Outbox outbox, Duty duty) {
        this.preconditions = preconditions;
        this.cases = cases;
        this.outbox = outbox;
        this.duty = duty;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void handle() {
        var more = true;
        for (int batch = 0; more && batch < MOST_BATCHES; batch++) {
            more = duty.call(this::batch) == BATCH;
        }
    }

    /** One case per transaction, so that it never holds one while it waits for another. */
    private int batch() {
        var found = QuarkusTransaction.requiringNew().call(() -> preconditions.stale(BATCH));
        found.forEach(stale -> QuarkusTransaction.requiringNew().run(() -> reopen(stale.caseId(), stale.code())));
        return found.size();
    }

    private void reopen(UUID caseId, PreconditionCode code) {
        // Of two replicas at once the second waits here, and finds nothing left to do.
        cases.hold(caseId);
        if (preconditions.isStale(caseId, code)) {
            cases.follow(caseId, Deed.of("evidence-stale").with(code.name()));
            preconditions.lapse(cases.standing(caseId), code).ifPresent(outbox::append);
        }
    }
}
