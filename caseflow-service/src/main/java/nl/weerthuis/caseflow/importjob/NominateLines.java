package nl.weerthuis.caseflow.importjob;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import nl.weerthuis.caseflow.imports.JudgeLine;
import nl.weerthuis.caseflow.imports.JudgeLine.Judged;
import nl.weerthuis.caseflow.nomination.NominateClient;
import nl.weerthuis.caseflow.nomination.Outcome;
import nl.weerthuis.caseflow.upsert.KnownNominations;
import nl.weerthuis.platform.fault.CrashPoint;
import nl.weerthuis.platform.fault.CrashPoints;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** Makes cases of the next new lines of a file. The case and the end of its line are one transaction: no double. */
@ApplicationScoped
class NominateLines {

    private final StoredLines lines;
    private final JudgeLine judgeLine;
    private final NominateClient nominateClient;
    private final KnownNominations known;
    private final ImportJobRepository jobs;

    NominateLines(
            ImportJobRepository jobs,
            StoredLines lines,
            JudgeLine judgeLine,
            NominateClient nominateClient,
            KnownNominations known) {
        this.lines = lines;
        this.judgeLine = judgeLine;
        this.nominateClient = nominateClient;
        this.known = known;
        this.jobs = jobs;
    }

    /** In the transaction that holds the job; false if no line is left. */
    boolean handle(ImportJob job, int most) {
        var next = lines.next(job.id(), LineOutcome.NEW, most);
        var language = Locale.forLanguageTag(job.language());
        var settled = next.stream()
                .map(line -> settled(judgeLine.handle(line, language)))
                .toList();
        lines.settle(job.id(), settled);
        CrashPoints.reach(CrashPoint.COMMAND_NOT_COMMITTED);
        return !next.isEmpty();
    }

    /** The next line, which cannot be nominated by itself, is set aside with the reason. */
    void setAside(ImportJob job, Problem reason) {
        var whole = Violation.of("", reason.code(), reason.args().toArray());
        var faults = reason.violations().isEmpty() ? List.of(whole) : reason.violations();
        var next = lines.next(job.id(), LineOutcome.NEW, 1);
        var language = Locale.forLanguageTag(job.language());
        lines.settle(
                job.id(),
                next.stream()
                        .map(line -> Settled.faulty(
                                line.number(),
                                faults.stream()
                                        .map(fault -> judgeLine.fault(line.number(), fault, language))
                                        .toList()))
                        .toList());
    }

    private Settled settled(Judged line) {
        // The day may have become another one since the file was checked.
        if (!line.isGood()) {
            return Settled.faulty(line.line(), line.faults());
        }
        var outcome = nominateClient.handle(line.nomination());
        jobs.letGo();
        if (outcome instanceof Outcome.Opened opened) {
            return Settled.nominated(line.line(), opened.dossier().sheet().id());
        }
        return KnownLine.of(line, known.found(line.nomination()).orElseThrow());
    }
}
