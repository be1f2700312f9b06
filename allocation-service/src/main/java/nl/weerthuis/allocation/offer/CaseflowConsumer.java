package nl.weerthuis.allocation.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import nl.weerthuis.allocation.casefile.CaseFiles;
import nl.weerthuis.platform.event.Envelope;
import nl.weerthuis.platform.event.EventConsumer;

/** Ends the open offer of a case that fell away. The case file was written before. */
@ApplicationScoped
class CaseflowConsumer implements EventConsumer {

    // Once a tenancy is signed, the tenancy itself is the ground, and no longer the consent.
    private static final Set<OfferStatus> BY_CONSENT = EnumSet.range(OfferStatus.REQUESTED, OfferStatus.CONFIRMED);

    private final WithdrawOffer withdrawOffer;
    private final CaseFiles cases;
    private final Clock clock;

    CaseflowConsumer(WithdrawOffer withdrawOffer, CaseFiles cases, Clock clock) {
        this.withdrawOffer = withdrawOffer;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public Set<String> channels() {
        return Set.of("caseflow");
    }

    @Override
    public void on(Envelope event) {
        var caseId = event.subject();
        switch (event.type()) {
            case "nl.weerthuis.case-withdrawn.v1" ->
                withdrawOffer.becauseOfCase(caseId, WithdrawalCode.CASE_WITHDRAWN, OfferStatus.OPEN);
            case "nl.weerthuis.case-closed.v1", "nl.weerthuis.client-erased.v1" ->
                withdrawOffer.becauseOfCase(caseId, WithdrawalCode.CASE_CLOSED, OfferStatus.OPEN);
            case "nl.weerthuis.consent-changed.v1" -> {
                var mayGoOn = cases.find(caseId)
                        .map(person -> person.mayBeSharedForHousing(LocalDate.now(clock)))
                        .orElse(true);
                if (!mayGoOn) {
                    withdrawOffer.becauseOfCase(caseId, WithdrawalCode.CONSENT_WITHDRAWN, BY_CONSENT);
                }
            }
            default -> {} // Nothing else about a case ends its offer.
        }
    }
}
