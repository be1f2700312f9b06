package nl.weerthuis.caseflow.precondition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.weerthuis.caseflow.parameter.PromiseParameters;
import nl.weerthuis.platform.security.Caller;

/** Until when evidence counts, by the limit that the caller's region has today. */
@ApplicationScoped
class Freshness {

    private final PromiseParameters parameters;
    private final Caller caller;
    private final Clock clock;

    Freshness(PromiseParameters parameters, Caller caller, Clock clock) {
        this.parameters = parameters;
        this.caller = caller;
        this.clock = clock;
    }

    /** Null without evidence, or if it does not grow old. */
    LocalDate until(Assessment assessment) {
        var evidence = assessment.evidence();
        return evidence == null
                ? null
                : evidence.freshUntil(
                        parameters.evidenceDays(assessment.code().name(), caller.region(), LocalDate.now(clock)));
    }
}
