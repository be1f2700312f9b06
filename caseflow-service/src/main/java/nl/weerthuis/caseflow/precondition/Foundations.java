package nl.weerthuis.caseflow.precondition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.platform.problem.Problem;

/** Lets nobody say that something is met which is arranged elsewhere, and is not. */
@ApplicationScoped
class Foundations {

    private final Instance<Foundation> all;

    Foundations(@Any Instance<Foundation> all) {
        this.all = all;
    }

    void require(CaseSheet sheet, Assessment assessment) {
        if (assessment.status() != PreconditionStatus.MET) {
            return;
        }
        all.stream()
                .filter(foundation -> foundation.of() == assessment.code())
                .map(foundation -> foundation.missing(sheet))
                .filter(missing -> !missing.isEmpty())
                .findFirst()
                .ifPresent(missing -> {
                    throw Problem.conflict(
                            "precondition-without-ground", assessment.code().name(), missing);
                });
    }
}
