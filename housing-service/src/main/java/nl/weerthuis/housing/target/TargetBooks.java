package nl.weerthuis.housing.target;

import jakarta.enterprise.context.ApplicationScoped;
import nl.weerthuis.housing.agreement.PerformanceAgreements;
import nl.weerthuis.housing.ledger.Ledger;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** What a target is in the ledger. */
@ApplicationScoped
class TargetBooks {

    private final Ledger ledger;
    private final PerformanceAgreements agreements;

    TargetBooks(Ledger ledger, PerformanceAgreements agreements) {
        this.ledger = ledger;
        this.agreements = agreements;
    }

    /** Both parties of a target take part in the agreement that it names. */
    void requireAgreement(Target target) {
        if (target.agreementId() != null
                && !agreements.isBetween(target.agreementId(), target.municipalityCode(), target.corporationId())) {
            throw Problem.invalid(Violation.of("/agreementId", "not-in-agreement"));
        }
    }

    void lock(Target target) {
        ledger.lock(target.contract());
    }

    /** Its opening and number, the homes that counted before it was set, and what the period before left. */
    void open(Target target) {
        if (target.openingBalance() != null && target.openingBalance() != 0) {
            ledger.bookOpening(target.account(), target.openingBalance());
        }
        ledger.bookTarget(target.account(), target.number());
        ledger.settle(target.contract());
    }

    void change(Target target, Integer before, Ledger.Ground ground) {
        ledger.bookChange(target.account(), before, target.number(), ground);
    }
}
