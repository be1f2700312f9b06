package nl.weerthuis.caseflow.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.security.Caller;

/** Whether a mask is lifted. */
@ApplicationScoped
public class Glass {

    private final BreakGlassRepository breaks;
    private final Caller caller;
    private final Clock clock;

    Glass(BreakGlassRepository breaks, Caller caller, Clock clock) {
        this.breaks = breaks;
        this.caller = caller;
        this.clock = clock;
    }

    /** For the caller, of this case, at this moment. */
    public boolean isBroken(UUID caseId) {
        var now = clock.instant();
        return breaks.of(caseId, caller.subject(), caller.organisation()).stream()
                .anyMatch(one -> one.isEffective(now));
    }

    /** Nobody breaks what they broke already. */
    void requireWhole(UUID caseId) {
        if (isBroken(caseId)) {
            throw Problem.conflict("break-glass-open");
        }
    }
}
