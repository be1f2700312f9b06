package nl.weerthuis.allocation.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.Set;
import nl.weerthuis.allocation.event.CaseEvent.TableDecisionTaken;

/** When the table takes its admission back, the offer that rests on it does not go on. */
@ApplicationScoped
class TableObserver {

    private static final Set<OfferStatus> BEFORE_CONTRACT = EnumSet.range(OfferStatus.REQUESTED, OfferStatus.CONFIRMED);

    private final WithdrawOffer withdrawOffer;

    TableObserver(WithdrawOffer withdrawOffer) {
        this.withdrawOffer = withdrawOffer;
    }

    void on(@Observes TableDecisionTaken decision) {
        if (!decision.outcome().isAdmission()) {
            withdrawOffer.becauseOfCase(decision.caseId(), WithdrawalCode.ADMISSION_REVOKED, BEFORE_CONTRACT);
        }
    }
}
