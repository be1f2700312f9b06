package nl.weerthuis.allocation.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.weerthuis.allocation.event.CaseEvent.TableDecisionTaken;
import nl.weerthuis.allocation.offer.EndOfCase;

/** When the table takes its admission back, the offer that rests on it does not go on. */
@ApplicationScoped
class TableObserver {

    private final EndOfCase endOfCase;

    TableObserver(EndOfCase endOfCase) {
        this.endOfCase = endOfCase;
    }

    void on(@Observes TableDecisionTaken decision) {
        if (!decision.outcome().isAdmission()) {
            endOfCase.admissionRevoked(decision.caseId());
        }
    }
}
