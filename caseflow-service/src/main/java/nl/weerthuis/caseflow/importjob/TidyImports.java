package nl.weerthuis.caseflow.importjob;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import nl.weerthuis.caseflow.parameter.RegionParameters;
import nl.weerthuis.platform.rows.OnDuty;

/** Drops what broken uploads left, and what nobody confirmed in time; a finished file stays for its term of retention. */
@ApplicationScoped
class TidyImports {

    private static final Duration UPLOAD = Duration.ofHours(2);

    private final ImportJobRepository jobs;
    private final StoredLines lines;
    private final RegionParameters parameters;
    private final Clock clock;

    TidyImports(ImportJobRepository jobs, StoredLines lines, RegionParameters parameters, Clock clock) {
        this.jobs = jobs;
        this.lines = lines;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Scheduled(every = "15m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    @OnDuty
    void handle() {
        var now = clock.instant();
        for (var job : jobs.paused()) {
            var term = parameters.importConfirmation(job.region(), LocalDate.now(clock));
            if (job.waitedSince(term, now)) {
                job.cancel(now);
                lines.empty(job.id());
            }
        }
        jobs.drop(now.minus(UPLOAD));
        jobs.flush();
    }
}
