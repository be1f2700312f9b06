package nl.weerthuis.caseflow.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.casefile.CaseMerges;
import nl.weerthuis.caseflow.casefile.CaseMerges.Merged;
import nl.weerthuis.caseflow.event.CaseEvent.CaseMerged;
import nl.weerthuis.caseflow.event.CaseEvent.CaseReopened;
import nl.weerthuis.caseflow.event.CaseEvent.CaseUnmerged;
import nl.weerthuis.caseflow.event.CaseEvent.CaseWithdrawn;
import nl.weerthuis.caseflow.event.CaseEvent.WaitingDateChanged;
import nl.weerthuis.caseflow.revision.Revisions;
import nl.weerthuis.platform.event.Outbox;

/** The coordinator decides whether two cases are of one person; a machine never does. */
@ApplicationScoped
class DecideDuplicate {

    /** @param keptCase the one that goes on if it is one person, else null */
    record Command(UUID id, String ifMatch, DuplicateState outcome, UUID keptCase) {}

    private final DuplicateRepository duplicates;
    private final CaseMerges merges;
    private final CaseAccess access;
    private final Revisions revisions;
    private final AccessTrail trail;
    private final Outbox outbox;
    private final Clock clock;

    DecideDuplicate(
            DuplicateRepository duplicates,
            CaseMerges merges,
            CaseAccess access,
            Revisions revisions,
            AccessTrail trail,
            Outbox outbox,
            Clock clock) {
        this.duplicates = duplicates;
        this.merges = merges;
        this.access = access;
        this.revisions = revisions;
        this.trail = trail;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    DuplicateView handle(Command command) {
        var duplicate = duplicates.requireLocked(command.id(), access.changeable());
        revisions.check(command.id(), duplicate.version(), command.ifMatch(), "duplicate-decided");
        duplicate.require(command.outcome());
        if (command.outcome() == DuplicateState.SAME_PERSON) {
            merge(duplicate, command.keptCase());
        } else if (duplicate.isMerged()) {
            unmerge(duplicate);
        }
        duplicate.decide(command.outcome(), access.subject(), clock.instant());
        duplicates.flush();
        return duplicate.view();
    }

    private void merge(Duplicate duplicate, UUID kept) {
        var today = LocalDate.now(clock);
        var done = merges.merge(duplicate.besides(kept), kept, today);
        duplicate.keep(kept, done.waitedSince());
        var gone = done.gone();
        // Allocation lets go of it; no figure counts one person twice.
        outbox.append(new CaseWithdrawn(gone.id(), gone.level(), "OTHER", today));
        outbox.append(new CaseMerged(gone.id(), gone.level(), today));
        told(done, today);
    }

    private void unmerge(Duplicate duplicate) {
        var today = LocalDate.now(clock);
        var kept = duplicate.keptCase();
        var done = merges.unmerge(duplicate.besides(kept), kept, duplicate.keptWaitedSince());
        duplicate.keep(null, null);
        var gone = done.gone();
        outbox.append(new CaseReopened(gone.id(), gone.level(), gone.state().name(), gone.waitingSince(), today));
        outbox.append(new CaseUnmerged(gone.id(), gone.level(), gone.submittedOn(), today));
        told(done, today);
    }

    private void told(Merged done, LocalDate today) {
        var kept = done.kept();
        if (!kept.waitingSince().equals(done.waitedSince())) {
            outbox.append(new WaitingDateChanged(kept.id(), kept.level(), kept.waitingSince(), today));
        }
        Stream.of(done.gone(), kept)
                .forEach(sheet -> trail.outflow("decide-duplicate", sheet.clientId(), sheet.level(), Set.of("P5")));
    }
}
