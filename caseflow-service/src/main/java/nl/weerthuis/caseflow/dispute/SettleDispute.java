package nl.weerthuis.caseflow.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.casefile.ReceivedCases;
import nl.weerthuis.caseflow.municipality.MunicipalityCode;
import nl.weerthuis.caseflow.origin.Origin;
import nl.weerthuis.caseflow.origin.SettleOrigin;

/** The table writes down what came of a contested origin, which is the origin from then on. */
@ApplicationScoped
class SettleDispute {

    /** @param municipality null if the origin remains unknown */
    record Command(UUID caseId, UUID disputeId, String ifMatch, MunicipalityCode municipality) {}

    private final ReceivedCases cases;
    private final OriginDisputeRepository disputes;
    private final SettleOrigin settleOrigin;
    private final DisputeTerms terms;
    private final AccessTrail trail;

    SettleDispute(
            ReceivedCases cases,
            OriginDisputeRepository disputes,
            SettleOrigin settleOrigin,
            DisputeTerms terms,
            AccessTrail trail) {
        this.cases = cases;
        this.disputes = disputes;
        this.settleOrigin = settleOrigin;
        this.terms = terms;
        this.trail = trail;
    }

    @Transactional
    OriginDisputeView handle(Command command) {
        var sheet = cases.speak(command.caseId(), command.ifMatch(), Deed.of("origin-dispute-settled"));
        var dispute = disputes.require(sheet.id(), command.disputeId());
        var municipality = command.municipality();
        dispute.settle(municipality == null ? null : municipality.digits(), terms.today());
        disputes.flush();
        settleOrigin.handle(sheet, origin(municipality));
        trail.outflow("settle-origin-dispute", sheet.clientId(), sheet.level(), Set.of("P5"));
        return dispute.view(terms.today());
    }

    private Origin origin(MunicipalityCode municipality) {
        if (municipality == null) {
            return new Origin(Origin.Basis.UNKNOWN, null, null, null, null, null);
        }
        var judgement = new Origin.Evidence(Origin.EvidenceKind.MUNICIPALITY_STATEMENT, terms.today());
        return new Origin(Origin.Basis.KNOWN, municipality, List.of(judgement), null, null, null);
    }
}
