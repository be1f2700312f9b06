package nl.weerthuis.caseflow.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.casefile.ReceivedCases;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.security.Caller;

/** A municipality, or the table for one, contests the origin of a case that it sees. */
@ApplicationScoped
class RaiseDispute {

    record Command(UUID caseId, String ifMatch, DisputeGround ground) {}

    private final ReceivedCases cases;
    private final OriginDisputeRepository disputes;
    private final DisputeTerms terms;
    private final AccessTrail trail;
    private final Caller caller;

    RaiseDispute(
            ReceivedCases cases,
            OriginDisputeRepository disputes,
            DisputeTerms terms,
            AccessTrail trail,
            Caller caller) {
        this.cases = cases;
        this.disputes = disputes;
        this.terms = terms;
        this.trail = trail;
        this.caller = caller;
    }

    @Transactional
    OriginDisputeView handle(Command command) {
        var deed = Deed.of("origin-contested").with(command.ground().name());
        var sheet = cases.speak(command.caseId(), command.ifMatch(), deed);
        if (disputes.hasOpen(sheet.id())) {
            throw Problem.conflict("origin-contested");
        }
        var dueOn = terms.dueOn(DisputeStep.CONTACT_PERSONS, sheet.region());
        var dispute = new OriginDispute(sheet.id(), command.ground(), caller.organisation(), terms.today(), dueOn);
        disputes.persist(dispute);
        disputes.flush();
        trail.outflow("raise-origin-dispute", sheet.clientId(), sheet.level(), Set.of("P5"));
        return dispute.view(terms.today());
    }
}
