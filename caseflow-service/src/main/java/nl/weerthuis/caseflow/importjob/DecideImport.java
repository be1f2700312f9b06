package nl.weerthuis.caseflow.importjob;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.imports.ChangeThreshold;

/** What a provider decides on its own file: that it is the right one, or that it is not. */
@ApplicationScoped
class DecideImport {

    private final ImportJobRepository jobs;
    private final StoredLines lines;
    private final CaseAccess access;
    private final ChangeThreshold threshold;
    private final Clock clock;

    DecideImport(
            ImportJobRepository jobs, StoredLines lines, CaseAccess access, ChangeThreshold threshold, Clock clock) {
        this.jobs = jobs;
        this.lines = lines;
        this.access = access;
        this.threshold = threshold;
        this.clock = clock;
    }

    @Transactional
    ImportJobView confirm(UUID id) {
        threshold.requirePerson();
        var job = jobs.requireLocked(id, access.provider());
        job.confirm(access.subject(), clock.instant());
        return view(job);
    }

    /** What was nominated by then stays nominated. */
    @Transactional
    ImportJobView cancel(UUID id) {
        var job = jobs.requireLocked(id, access.provider());
        job.cancel(clock.instant());
        lines.empty(id);
        return view(job);
    }

    private ImportJobView view(ImportJob job) {
        jobs.flush();
        return job.view(lines.progress(job.id()));
    }
}
