package nl.weerthuis.caseflow.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.parameter.PromiseParameters;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** How long support should last in the caller's region, and who says why when it does not. */
@ApplicationScoped
class SupportTerms {

    private final PromiseParameters parameters;
    private final CaseAccess access;
    private final Clock clock;

    SupportTerms(PromiseParameters parameters, CaseAccess access, Clock clock) {
        this.parameters = parameters;
        this.access = access;
        this.clock = clock;
    }

    boolean isExplained(Support support) {
        return support.shortTermReason() != null || !support.endsBefore(norm());
    }

    void requireExplained(Support support) {
        if (!isExplained(support)) {
            throw Problem.invalid(Violation.of("/shortTermReason", "short-term-reason-required", norm()));
        }
    }

    private long norm() {
        return parameters.supportMonths(access.region(), LocalDate.now(clock));
    }
}
