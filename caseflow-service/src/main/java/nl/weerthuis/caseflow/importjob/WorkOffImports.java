package nl.weerthuis.caseflow.importjob;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.rows.Duty;
import nl.weerthuis.platform.security.Mandate;
import nl.weerthuis.platform.security.OnBehalf;
import org.jboss.logging.Logger;

/**
 * Works off large files in the name of who sent them, batch after batch. A batch is one transaction that holds its job:
 * a process that dies leaves nothing half done, and of several processes one at a time works on a file.
 */
@ApplicationScoped
class WorkOffImports {

    private record Open(UUID id, Mandate mandate) {}

    private static final Logger LOG = Logger.getLogger(WorkOffImports.class);
    private static final int MOST_JOBS = 10;
    private static final int MOST_ROUNDS = 1_000;
    private static final int BATCH = 50;

    private final ImportJobRepository jobs;
    private final WorkStep step;
    private final Duty duty;
    private final OnBehalf onBehalf;

    WorkOffImports(ImportJobRepository jobs, WorkStep step, Duty duty, OnBehalf onBehalf) {
        this.jobs = jobs;
        this.step = step;
        this.duty = duty;
        this.onBehalf = onBehalf;
    }

    @Scheduled(every = "${weerthuis.imports.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void handle() {
        var worked = true;
        // Files take turns, so that a large one does not keep the others waiting.
        for (int round = 0; worked && round < MOST_ROUNDS; round++) {
            worked = open().stream().map(this::next).reduce(false, Boolean::logicalOr);
        }
    }

    private List<Open> open() {
        return duty.call(() -> QuarkusTransaction.requiringNew()
                .call(() -> jobs.toWorkOff(MOST_JOBS).stream()
                        .map(job -> new Open(job.id(), job.mandate()))
                        .toList()));
    }

    /** False if there was nothing to do, or somebody else is doing it. */
    private boolean next(Open job) {
        try {
            if (!onBehalf.stands(job.mandate())) {
                return duty.call(() -> step.stop(job.id()));
            }
            return onBehalf.call(job.mandate(), () -> batch(job.id()));
        } catch (RuntimeException e) {
            // The next turn tries again; other files go on.
            LOG.warnf("Import %s waits: %s", job.id(), e.getClass().getSimpleName());
            return false;
        }
    }

    private boolean batch(UUID id) {
        try {
            return step.handle(id, BATCH);
        } catch (RuntimeException together) {
            return oneByOne(id);
        }
    }

    /** One line may keep its whole batch from being nominated. */
    private boolean oneByOne(UUID id) {
        var worked = true;
        for (int i = 0; worked && i < BATCH; i++) {
            try {
                worked = step.handle(id, 1);
            } catch (Problem problem) {
                worked = step.setAside(id, problem);
            }
        }
        return worked;
    }
}
