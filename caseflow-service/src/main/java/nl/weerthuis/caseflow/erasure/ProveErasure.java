package nl.weerthuis.caseflow.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.erasure.ErasureProof.Cause;
import nl.weerthuis.platform.rows.OnDuty;

/** Writes down what an erasure is about to destroy, in the transaction that destroys it. */
@ApplicationScoped
class ProveErasure {

    private static final String SERVICE = "caseflow";

    private final ErasureProofRepository proofs;

    ProveErasure(ErasureProofRepository proofs) {
        this.proofs = proofs;
    }

    @OnDuty
    void handle(CaseSheet sheet, Instant at, String by, UUID organisation) {
        keep(sheet, Cause.REQUEST, at, by, organisation);
    }

    /** By the service's own doing; on duty already. */
    void handle(CaseSheet sheet, Cause cause, Instant at) {
        keep(sheet, cause, at, SERVICE, null);
    }

    private void keep(CaseSheet sheet, Cause cause, Instant at, String by, UUID organisation) {
        var moment = at.truncatedTo(ChronoUnit.MICROS);
        var destroyed = proofs.inventory(sheet.clientId());
        proofs.keep(new ErasureProof(sheet.clientId(), sheet.id(), cause, moment, by, organisation, destroyed));
    }
}
