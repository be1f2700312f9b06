package nl.weerthuis.caseflow.importjob;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import nl.weerthuis.caseflow.imports.ChangeThreshold;
import nl.weerthuis.caseflow.imports.JudgeLine;
import nl.weerthuis.caseflow.imports.JudgeLine.Judged;
import nl.weerthuis.caseflow.upsert.KnownNominations;

/** Looks at the next lines of a file: good or faulty, new or known, the same or different. Nothing changes. */
@ApplicationScoped
class CheckLines {

    private static final int BATCH = 200;

    private final StoredLines lines;
    private final JudgeLine judgeLine;
    private final KnownNominations known;
    private final ChangeThreshold threshold;
    private final Clock clock;

    CheckLines(StoredLines lines, JudgeLine judgeLine, KnownNominations known, ChangeThreshold threshold, Clock clock) {
        this.lines = lines;
        this.judgeLine = judgeLine;
        this.known = known;
        this.threshold = threshold;
        this.clock = clock;
    }

    /** In the transaction that holds the job. */
    void handle(ImportJob job) {
        var next = lines.next(job.id(), LineOutcome.WAITING, BATCH);
        if (next.isEmpty()) {
            var fresh = lines.progress(job.id()).of(LineOutcome.NEW);
            job.checked(fresh, threshold.most(), clock.instant());
            return;
        }
        var language = Locale.forLanguageTag(job.language());
        var judged = next.stream().map(line -> judgeLine.handle(line, language)).toList();
        var cases = known.cases(references(judged)).keySet();
        lines.settle(
                job.id(),
                judged.stream()
                        .map(line -> line.isGood() && !cases.contains(reference(line))
                                ? judgeLine.asNew(line, language)
                                : line)
                        .map(line -> settled(line, line.isGood() && cases.contains(reference(line)), job))
                        .toList());
    }

    private Settled settled(Judged line, boolean isKnown, ImportJob job) {
        if (!line.isGood()) {
            return Settled.faulty(line.line(), line.faults());
        }
        return isKnown
                ? KnownLine.of(line, known.found(line.nomination()).orElseThrow())
                : Settled.fresh(line.line(), !job.isDryRun());
    }

    private static List<String> references(List<Judged> judged) {
        return judged.stream().filter(Judged::isGood).map(CheckLines::reference).toList();
    }

    private static String reference(Judged line) {
        return line.nomination().clientReference();
    }
}
