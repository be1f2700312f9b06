package nl.weerthuis.caseflow.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.platform.crypto.ErasureLedger;
import nl.weerthuis.platform.problem.Problem;

/** Shows whether somebody was erased, and the proof: held against its own digest and against the ledger outside the database. */
@ApplicationScoped
class ViewErasure {

    private final Cases cases;
    private final ErasureProofRepository proofs;
    private final ErasureLedger ledger;
    private final AccessTrail trail;

    ViewErasure(Cases cases, ErasureProofRepository proofs, ErasureLedger ledger, AccessTrail trail) {
        this.cases = cases;
        this.proofs = proofs;
        this.ledger = ledger;
        this.trail = trail;
    }

    @Transactional
    ErasureProofView handle(UUID clientId) {
        var sheet = cases.erasable(clientId).orElseThrow(() -> Problem.unknown("client", clientId));
        var inLedger =
                ledger.entries().stream().anyMatch(entry -> entry.subject().equals(clientId));
        trail.log("view-erasure", "SUBJECT_REQUEST", clientId, sheet.level(), Set.of("P5"));
        return proofs.find(clientId)
                .map(kept -> ErasureProofView.of(kept, inLedger))
                .orElseGet(() -> ErasureProofView.none(clientId, inLedger));
    }
}
