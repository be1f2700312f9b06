package nl.weerthuis.caseflow.revision;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.weerthuis.platform.problem.Versions;
import nl.weerthuis.platform.rows.Duty;
import nl.weerthuis.platform.security.Caller;
import nl.weerthuis.platform.web.EntityTags;

/**
 * Guards the version of whatever people edit beside cases: who comes with an older one hears both versions, and what was
 * done since. A revision is remembered for a quarter; nobody edits what they looked at longer ago.
 */
@ApplicationScoped
public class Revisions {

    private static final Duration KEPT = Duration.ofDays(92);

    private final RevisionRepository revisions;
    private final Caller caller;
    private final Duty duty;
    private final Clock clock;

    Revisions(RevisionRepository revisions, Caller caller, Duty duty, Clock clock) {
        this.revisions = revisions;
        this.caller = caller;
        this.duty = duty;
        this.clock = clock;
    }

    /** Of what is locked: the version that was looked at must be the one that stands; what is done to it is remembered. */
    public void require(UUID id, int version, String ifMatch, String kind) {
        EntityTags.require(ifMatch, version, since -> changes(id, since));
        keep(id, version, kind);
    }

    /** The same where a version is checked only if one is given. */
    public void check(UUID id, int version, String ifMatch, String kind) {
        EntityTags.check(ifMatch, version, since -> changes(id, since));
        keep(id, version, kind);
    }

    private List<Versions.Change> changes(UUID id, int since) {
        return revisions.since(id, since).stream()
                .map(one -> one.seenBy(caller.organisation()))
                .toList();
    }

    /** Without a version to check: what is guarded otherwise. */
    public void keep(UUID id, int version, String kind) {
        revisions.persist(new Revision(id, version, kind, caller, clock.instant()));
    }

    @Scheduled(every = "24h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        duty.run(() -> QuarkusTransaction.requiringNew()
                .run(() -> revisions.forget(clock.instant().minus(KEPT))));
    }
}
