package nl.weerthuis.caseflow.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.weerthuis.caseflow.access.CaseAccess;

/** The other provider does not take the client over, or the own one takes the offer back; the case stays. */
@ApplicationScoped
class EndTransfer {

    private final TransferRepository transfers;
    private final CaseAccess access;
    private final Clock clock;

    EndTransfer(TransferRepository transfers, CaseAccess access, Clock clock) {
        this.transfers = transfers;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    TransferView rejected(UUID id) {
        var own = access.provider();
        var transfer = transfers.requireLocked(id, access.transfers());
        transfer.requireTo(own);
        transfer.end(TransferState.REJECTED, access.subject(), clock.instant());
        transfers.flush();
        return transfer.view(own);
    }

    @Transactional
    TransferView withdrawn(UUID id) {
        var own = access.provider();
        var transfer = transfers.requireLocked(id, access.transfers());
        transfer.requireFrom(own);
        transfer.end(TransferState.WITHDRAWN, access.subject(), clock.instant());
        transfers.flush();
        return transfer.view(own);
    }
}
