package nl.weerthuis.caseflow.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.casefile.CaseChange.Author;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.security.Caller;

/** Takes cases up again that had come to an end. Their waiting date is never touched. */
@ApplicationScoped
public class EndedCases {

    /** @param mistake whether it should not have ended: then it stands where it stood, as far as that can be */
    public record Reopening(UUID caseId, String ifMatch, String reason, boolean mistake) {}

    private final CaseRepository cases;
    private final CaseAccess access;
    private final Caller caller;
    private final Chronicle chronicle;
    private final Clock clock;

    EndedCases(CaseRepository cases, CaseAccess access, Caller caller, Chronicle chronicle, Clock clock) {
        this.cases = cases;
        this.access = access;
        this.caller = caller;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    public CaseSheet reopen(Reopening reopening) {
        var file = cases.requireLocked(reopening.caseId(), access.changeable());
        chronicle.checkVersion(file, reopening.ifMatch());
        file.requirePerson();
        file.requireNotMerged();
        if (!file.state().isFinal()) {
            throw Problem.conflict("case-not-ended", file.state().name());
        }
        var to = to(file, reopening.mistake());
        var deed = Deed.of("case-reopened").with(reopening.reason()).to(to);
        var change = file.undergo(deed, Author.of(caller), clock.instant());
        file.reopened();
        chronicle.keep(file, change);
        return file.sheet();
    }

    private CaseState to(CaseFile file, boolean mistake) {
        var before = cases.beforeTheEnd(file.sheet().id(), file.state());
        // What was never nominated is not nominated by being reopened.
        return mistake || before.isBeforeNomination() ? before.restored() : CaseState.SUBMITTED;
    }
}
