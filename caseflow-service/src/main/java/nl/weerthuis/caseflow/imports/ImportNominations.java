package nl.weerthuis.caseflow.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.weerthuis.caseflow.imports.JudgeLine.Judged;
import nl.weerthuis.caseflow.nomination.NominateClient;
import nl.weerthuis.caseflow.nomination.Outcome;
import nl.weerthuis.caseflow.upsert.KnownNominations;

/**
 * Nominates every good line of a file, each in a transaction of its own, and says what is wrong with the others. Of a
 * client who was nominated before nothing changes; what the file says differently is named.
 */
@ApplicationScoped
class ImportNominations {

    /**
     * A file.
     *
     * @param confirmed how many changes a person saw and confirms; null for none
     */
    record Command(byte[] content, String mediaType, Locale language, boolean dryRun, Integer confirmed) {}

    private final NominationFile file;
    private final JudgeLine judgeLine;
    private final KnownNominations known;
    private final ChangeThreshold threshold;
    private final NominateClient nominateClient;

    ImportNominations(
            NominationFile file,
            JudgeLine judgeLine,
            KnownNominations known,
            ChangeThreshold threshold,
            NominateClient nominateClient) {
        this.file = file;
        this.judgeLine = judgeLine;
        this.known = known;
        this.threshold = threshold;
        this.nominateClient = nominateClient;
    }

    ImportReport handle(Command command) {
        var read = file.read(command.content(), command.mediaType()).stream()
                .map(line -> judgeLine.handle(line, command.language()))
                .toList();
        var cases = known.cases(references(read)).keySet();
        var lines = read.stream()
                .map(line -> line.isGood() && !cases.contains(reference(line))
                        ? judgeLine.asNew(line, command.language())
                        : line)
                .toList();
        var fresh = new HashSet<>(references(lines));
        fresh.removeAll(cases);
        if (!command.dryRun()) {
            threshold.require(fresh.size(), command.confirmed());
        }
        var report = new ReportWriter(command.dryRun());
        for (var line : lines) {
            report.faults(line);
            if (line.isGood()) {
                take(line, fresh, report);
            }
        }
        return report.of(lines.size());
    }

    private void take(Judged line, Set<String> fresh, ReportWriter report) {
        var nomination = line.nomination();
        if (report.isDry()) {
            if (fresh.remove(nomination.clientReference())) {
                report.fresh(line);
            } else {
                known.found(nomination).ifPresentOrElse(found -> report.known(line, found), () -> report.again(line));
            }
            return;
        }
        var outcome = QuarkusTransaction.requiringNew().call(() -> nominateClient.handle(nomination));
        if (outcome instanceof Outcome.Opened opened) {
            report.opened(line, opened.dossier().sheet().id());
        } else {
            report.known(line, known.found(nomination).orElseThrow());
        }
    }

    private static List<String> references(List<Judged> lines) {
        return lines.stream()
                .filter(Judged::isGood)
                .map(ImportNominations::reference)
                .toList();
    }

    private static String reference(Judged line) {
        return line.nomination().clientReference();
    }
}
