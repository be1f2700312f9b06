package nl.weerthuis.caseflow.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.casefile.CaseChange.Author;
import nl.weerthuis.platform.security.Caller;

/** Two cases of one person go on as one: nothing is deleted, both remember it, and it can be undone. */
@ApplicationScoped
public class CaseMerges {

    /**
     * Both cases afterwards.
     *
     * @param waitedSince of the kept case before
     */
    public record Merged(CaseSheet gone, CaseSheet kept, LocalDate waitedSince) {}

    // As the database sorts them; Java compares the halves of an id as signed numbers.
    private static final Comparator<UUID> IN_ORDER = Comparator.comparing(UUID::toString);

    private final CaseRepository cases;
    private final EndedCases endedCases;
    private final CaseAccess access;
    private final Caller caller;
    private final TellMove tellMove;
    private final Clock clock;

    CaseMerges(
            CaseRepository cases,
            EndedCases endedCases,
            CaseAccess access,
            Caller caller,
            TellMove tellMove,
            Clock clock) {
        this.cases = cases;
        this.endedCases = endedCases;
        this.access = access;
        this.caller = caller;
        this.tellMove = tellMove;
        this.clock = clock;
    }

    /** The one ends and goes on as the other, which keeps the earlier of both waiting dates. */
    public Merged merge(UUID gone, UUID kept, LocalDate today) {
        lock(gone, kept);
        var ended = cases.findById(gone);
        var lasting = cases.findById(kept);
        lasting.requireChangeable();
        ended.requireChangeable();
        var change = ended.undergo(Deed.of("case-merged").to(CaseState.WITHDRAWN), Author.of(caller), clock.instant());
        ended.mergeInto(kept, today);
        cases.remember(change);
        tellMove.handle(ended, change);
        var before = lasting.sheet().waitingSince();
        var other = ended.sheet().waitingSince();
        return remembered("case-merged", ended, lasting, other.isBefore(before) ? other : before);
    }

    /** They are two after all: the one stands where it stood, the other waits since it did before. */
    public Merged unmerge(UUID gone, UUID kept, LocalDate waitedSince) {
        lock(gone, kept);
        var ended = cases.findById(gone);
        ended.unmerge();
        endedCases.reopen(new EndedCases.Reopening(gone, null, "NOT_THE_SAME_PERSON", true));
        return remembered("case-unmerged", ended, cases.findById(kept), waitedSince);
    }

    /** Both in one order, so that two who merge the same two the other way round do not wait for each other. */
    private void lock(UUID one, UUID other) {
        Stream.of(one, other).sorted(IN_ORDER).forEach(id -> cases.requireLocked(id, access.changeable()));
    }

    private Merged remembered(String kind, CaseFile gone, CaseFile kept, LocalDate waitingSince) {
        var before = kept.sheet().waitingSince();
        kept.waitsSince(waitingSince);
        cases.remember(kept.undergo(Deed.of(kind), Author.of(caller), clock.instant()));
        cases.flush();
        return new Merged(gone.sheet(), kept.sheet(), before);
    }
}
