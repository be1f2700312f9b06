package nl.weerthuis.caseflow.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.casefile.ReceivedCases;

/** Takes a contested origin one step higher: to the regional adviser, and then to the committee. */
@ApplicationScoped
class EscalateDispute {

    record Command(UUID caseId, UUID disputeId, String ifMatch) {}

    private final ReceivedCases cases;
    private final OriginDisputeRepository disputes;
    private final DisputeTerms terms;
    private final AccessTrail trail;

    EscalateDispute(ReceivedCases cases, OriginDisputeRepository disputes, DisputeTerms terms, AccessTrail trail) {
        this.cases = cases;
        this.disputes = disputes;
        this.terms = terms;
        this.trail = trail;
    }

    @Transactional
    OriginDisputeView handle(Command command) {
        // The case is held first, so that of two at once the second sees where the first brought it.
        var sheet = cases.speak(command.caseId(), command.ifMatch(), Deed.of("origin-dispute-escalated"));
        var dispute = disputes.require(sheet.id(), command.disputeId());
        dispute.escalate(terms.today(), terms.dueOn(dispute.higher(), sheet.region()));
        disputes.flush();
        trail.outflow("escalate-origin-dispute", sheet.clientId(), sheet.level(), Set.of("P5"));
        return dispute.view(terms.today());
    }
}
