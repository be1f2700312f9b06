package nl.weerthuis.caseflow.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.weerthuis.caseflow.parameter.PromiseParameters;
import nl.weerthuis.caseflow.term.WorkingDays;

/** When a step of a dispute should be over, in working days of the region. */
@ApplicationScoped
class DisputeTerms {

    private final PromiseParameters parameters;
    private final WorkingDays workingDays;
    private final Clock clock;

    DisputeTerms(PromiseParameters parameters, WorkingDays workingDays, Clock clock) {
        this.parameters = parameters;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    LocalDate dueOn(DisputeStep step, String region) {
        return workingDays.fromNow(region, parameters.disputeDays(step.name(), region, today()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
