package nl.weerthuis.caseflow.importjob;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.caseflow.imports.Line;
import nl.weerthuis.caseflow.imports.NominationFile;

/**
 * Stores a large file while it comes in, some lines per transaction. Nobody works on it before it is there as a whole;
 * what a broken upload leaves behind is dropped.
 */
@ApplicationScoped
class ReceiveImport {

    /** A file that comes in. */
    record Command(InputStream content, String mediaType, ImportJob.Order order) {}

    /** A file that is there, and how many lines it has. */
    record Received(UUID id, int lines) {}

    static final int MAX_LINES = 1_000_000;
    private static final int CHUNK = 500;

    private final NominationFile file;
    private final ImportJobRepository jobs;
    private final StoredLines lines;
    private final Sender sender;
    private final Clock clock;

    ReceiveImport(NominationFile file, ImportJobRepository jobs, StoredLines lines, Sender sender, Clock clock) {
        this.file = file;
        this.jobs = jobs;
        this.lines = lines;
        this.sender = sender;
        this.clock = clock;
    }

    Received handle(Command command) {
        var job = new ImportJob(sender.mandate(), command.order(), clock.instant());
        var id = job.id();
        QuarkusTransaction.requiringNew().run(() -> jobs.persist(job));
        try {
            return new Received(id, store(id, command));
        } catch (RuntimeException e) {
            discard(id);
            throw e;
        }
    }

    void discard(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> jobs.deleteById(id));
    }

    private int store(UUID id, Command command) {
        var chunk = new ArrayList<Line>();
        var count = new int[1];
        file.read(command.content(), command.mediaType(), MAX_LINES, line -> {
            count[0]++;
            chunk.add(line);
            if (chunk.size() == CHUNK) {
                store(id, List.copyOf(chunk));
                chunk.clear();
            }
        });
        store(id, chunk);
        return count[0];
    }

    private void store(UUID id, List<Line> some) {
        QuarkusTransaction.requiringNew().run(() -> lines.store(id, some));
    }
}
