package nl.weerthuis.caseflow.importjob;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.security.Mandate;

/** A large file of nominations on its way to being cases, in the name of who sent it. */
@Entity
@Table(name = "nomination_import")
class ImportJob {

    /** What is asked of a file. */
    record Order(boolean dryRun, String language) {}

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID providerId;
    private String region;
    private String sentBy;
    private String roles;
    private String assurance;
    private boolean dryRun;
    private String language;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private int lines;
    private Integer changes;
    private Integer threshold;
    private Instant receivedAt;
    private String confirmedBy;
    private Instant confirmedAt;
    private Instant finishedAt;

    ImportJob() {}

    ImportJob(Mandate mandate, Order order, Instant now) {
        this.id = UUID.randomUUID();
        this.providerId = mandate.organisation();
        this.region = mandate.region();
        this.sentBy = mandate.subject();
        this.roles = mandate.rolesText();
        this.assurance = mandate.assurance();
        this.dryRun = order.dryRun();
        this.language = order.language();
        this.state = ImportState.RECEIVING;
        this.receivedAt = now;
    }

    /** The whole file is there. */
    void received(int count) {
        become(ImportState.CHECKING);
        lines = count;
    }

    /** Every line was looked at; so many of them are new. */
    void checked(int fresh, int most, Instant now) {
        changes = fresh;
        threshold = most;
        if (dryRun) {
            end(ImportState.CHECKED, now);
        } else {
            become(fresh > most ? ImportState.PAUSED : ImportState.NOMINATING);
        }
    }

    void confirm(String person, Instant now) {
        if (state != ImportState.PAUSED) {
            throw Problem.conflict("import-state", state.name(), state.next().toString());
        }
        become(ImportState.NOMINATING);
        confirmedBy = person;
        confirmedAt = now;
    }

    void cancel(Instant now) {
        if (!state.next().contains(ImportState.CANCELLED)) {
            throw Problem.conflict("import-state", state.name(), state.next().toString());
        }
        end(ImportState.CANCELLED, now);
    }

    void done(Instant now) {
        end(ImportState.DONE, now);
    }

    void stop(Instant now) {
        end(ImportState.STOPPED, now);
    }

    boolean waitedSince(Duration term, Instant now) {
        return state == ImportState.PAUSED && receivedAt.plus(term).isBefore(now);
    }

    private void end(ImportState last, Instant now) {
        become(last);
        finishedAt = now;
    }

    private void become(ImportState next) {
        if (!state.next().contains(next)) {
            throw new IllegalStateException("%s does not follow %s.".formatted(next, state));
        }
        state = next;
    }

    Mandate mandate() {
        return new Mandate(sentBy, providerId, "PROVIDER", region, Set.of(roles.split(" ")), assurance);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String region() {
        return region;
    }

    String language() {
        return language;
    }

    boolean isDryRun() {
        return dryRun;
    }

    ImportState state() {
        return state;
    }

    ImportJobView view(Progress progress) {
        return new ImportJobView(
                id,
                version,
                state,
                dryRun,
                lines,
                progress.of(LineOutcome.WAITING),
                progress.of(LineOutcome.NEW),
                progress.of(LineOutcome.NOMINATED),
                progress.of(LineOutcome.KNOWN),
                progress.of(LineOutcome.DIFFERENT),
                progress.of(LineOutcome.FAULTY),
                changes,
                threshold,
                receivedAt,
                confirmedAt,
                finishedAt);
    }
}
