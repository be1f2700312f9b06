package nl.weerthuis.caseflow.importjob;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;

/** One transaction of the work on one file. Each says false if the file is finished or somebody else holds it. */
@ApplicationScoped
class WorkStep {

    private final ImportJobRepository jobs;
    private final StoredLines lines;
    private final CheckLines checkLines;
    private final NominateLines nominateLines;
    private final Clock clock;

    WorkStep(
            ImportJobRepository jobs,
            StoredLines lines,
            CheckLines checkLines,
            NominateLines nominateLines,
            Clock clock) {
        this.jobs = jobs;
        this.lines = lines;
        this.checkLines = checkLines;
        this.nominateLines = nominateLines;
        this.clock = clock;
    }

    @Transactional(TxType.REQUIRES_NEW)
    boolean handle(UUID id, int most) {
        var found = jobs.lockToWorkOff(id);
        found.ifPresent(job -> {
            if (job.state() == ImportState.CHECKING) {
                checkLines.handle(job);
            } else if (!nominateLines.handle(job, most)) {
                job.done(clock.instant());
            }
        });
        return found.isPresent();
    }

    @Transactional(TxType.REQUIRES_NEW)
    boolean setAside(UUID id, Problem reason) {
        var found = jobs.lockToWorkOff(id);
        found.ifPresent(job -> nominateLines.setAside(job, reason));
        return found.isPresent();
    }

    /** Whoever sent it may not any more: what is left of the file is thrown away. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean stop(UUID id) {
        var found = jobs.lockToWorkOff(id);
        found.ifPresent(job -> {
            job.stop(clock.instant());
            lines.empty(id);
            jobs.flush();
        });
        return found.isPresent();
    }
}
