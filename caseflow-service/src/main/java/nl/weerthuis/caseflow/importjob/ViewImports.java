package nl.weerthuis.caseflow.importjob;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.platform.web.Page;
import nl.weerthuis.platform.web.Paging;

/** Shows a provider its own large imports, and what became of their lines. */
@ApplicationScoped
class ViewImports {

    private final ImportJobRepository jobs;
    private final StoredLines lines;
    private final LineReport report;
    private final CaseAccess access;

    ViewImports(ImportJobRepository jobs, StoredLines lines, LineReport report, CaseAccess access) {
        this.jobs = jobs;
        this.lines = lines;
        this.report = report;
        this.access = access;
    }

    @Transactional
    Page<ImportJobView> list(Paging paging) {
        return jobs.of(access.provider(), paging).map(this::view);
    }

    @Transactional
    ImportJobView view(UUID id) {
        return view(jobs.require(id, access.provider()));
    }

    /** @param outcome null for all lines */
    @Transactional
    Page<ImportLineView> lines(UUID id, LineOutcome outcome, long after, Paging paging) {
        var job = jobs.require(id, access.provider());
        return report.of(job.id(), outcome, after, paging);
    }

    private ImportJobView view(ImportJob job) {
        return job.view(lines.progress(job.id()));
    }
}
