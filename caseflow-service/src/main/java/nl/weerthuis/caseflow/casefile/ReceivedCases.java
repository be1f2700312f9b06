package nl.weerthuis.caseflow.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.access.RowRule;
import nl.weerthuis.caseflow.access.Sight;
import nl.weerthuis.caseflow.casefile.CaseChange.Author;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.rows.Duty;
import nl.weerthuis.platform.security.Caller;

/** Cases for the municipality that receives them: it changes none of them, and answers what it is asked. */
@ApplicationScoped
public class ReceivedCases {

    private final CaseRepository cases;
    private final CaseAccess access;
    private final Caller caller;
    private final Duty duty;
    private final Chronicle chronicle;

    ReceivedCases(CaseRepository cases, CaseAccess access, Caller caller, Duty duty, Chronicle chronicle) {
        this.cases = cases;
        this.access = access;
        this.caller = caller;
        this.duty = duty;
        this.chronicle = chronicle;
    }

    /** Of a case that was seen: a municipality that does not receive it is told nothing more. */
    public void requireReceiver(UUID id, Sight sight) {
        if (sight == Sight.MUNICIPALITY && !cases.isThere(id, access.receivable())) {
            throw Problem.unknown("case", id);
        }
    }

    /** The caller's answer, as a line of the history; a version is checked if one is given. */
    public CaseSheet answer(UUID id, String ifMatch, Deed deed) {
        return say(id, ifMatch, deed, access.receivable());
    }

    /** The same of who has a say in a case without being the one that receives: another municipality, or the table. */
    public CaseSheet speak(UUID id, String ifMatch, Deed deed) {
        return say(id, ifMatch, deed, access.readable(null));
    }

    private CaseSheet say(UUID id, String ifMatch, Deed deed, RowRule rule) {
        if (!cases.isThere(id, rule)) {
            throw Problem.unknown("case", id);
        }
        // The case itself is not theirs to write: the service keeps the line.
        return duty.call(() -> {
            var file = cases.findLocked(id).orElseThrow();
            chronicle.checkVersion(file, ifMatch);
            file.requireChangeable();
            chronicle.write(file, deed, Author.of(caller));
            cases.flush();
            return file.sheet();
        });
    }
}
