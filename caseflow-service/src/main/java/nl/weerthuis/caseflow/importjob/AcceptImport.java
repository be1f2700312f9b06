package nl.weerthuis.caseflow.importjob;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** From here on the file is worked off; the answer that says so is stored in the same transaction. */
@ApplicationScoped
class AcceptImport {

    private final ImportJobRepository jobs;
    private final StoredLines lines;

    AcceptImport(ImportJobRepository jobs, StoredLines lines) {
        this.jobs = jobs;
        this.lines = lines;
    }

    @Transactional
    ImportJobView handle(ReceiveImport.Received received) {
        var job = jobs.findById(received.id());
        job.received(received.lines());
        jobs.flush();
        return job.view(lines.progress(job.id()));
    }
}
