package nl.weerthuis.caseflow.precondition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.platform.problem.Problem;

/** Lets nobody say that something is met which is arranged elsewhere, and is not, or rests on no evidence. */
@ApplicationScoped
class Foundations {

    private final Instance<Foundation> all;
    private final EvidenceRule evidenceRule;

    Foundations(@Any Instance<Foundation> all, EvidenceRule evidenceRule) {
        this.all = all;
        this.evidenceRule = evidenceRule;
    }

    void require(CaseSheet sheet, Assessment assessment) {
        if (assessment.status() != PreconditionStatus.MET) {
            return;
        }
        var faults = evidenceRule.faults(assessment, sheet.region());
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
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
