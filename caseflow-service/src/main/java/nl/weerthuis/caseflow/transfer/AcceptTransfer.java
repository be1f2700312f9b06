package nl.weerthuis.caseflow.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.casefile.CaseMoves;
import nl.weerthuis.caseflow.casefile.CaseSheet;
import nl.weerthuis.caseflow.casefile.FacilityKind;
import nl.weerthuis.caseflow.casefile.OwnReference;
import nl.weerthuis.caseflow.client.ClientMoves;
import nl.weerthuis.caseflow.event.CaseEvent.ProviderChanged;
import nl.weerthuis.platform.event.Outbox;

/** Another provider takes a client over: from then on the case is theirs alone, and its place in the queue stays. */
@ApplicationScoped
class AcceptTransfer {

    /** @param facility where the client stays from now on, or null if nothing changes */
    record Command(UUID id, String clientReference, FacilityKind facility) {}

    private final TransferRepository transfers;
    private final CaseMoves cases;
    private final ClientMoves clients;
    private final CaseAccess access;
    private final AccessTrail trail;
    private final Outbox outbox;
    private final Clock clock;

    AcceptTransfer(
            TransferRepository transfers,
            CaseMoves cases,
            ClientMoves clients,
            CaseAccess access,
            AccessTrail trail,
            Outbox outbox,
            Clock clock) {
        this.transfers = transfers;
        this.cases = cases;
        this.clients = clients;
        this.access = access;
        this.trail = trail;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    CaseSheet handle(Command command) {
        var own = access.provider();
        var transfer = transfers.requireLocked(command.id(), access.transfers());
        transfer.requireTo(own);
        transfer.end(TransferState.ACCEPTED, access.subject(), clock.instant());
        transfers.flush();
        var reference = clients.claim(command.clientReference(), transfer.caseId());
        var sheet = cases.moved(
                transfer.caseId(),
                own,
                client -> OwnReference.of(command.clientReference(), reference, clients.moved(client, own)),
                command.facility());
        outbox.append(new ProviderChanged(sheet.id(), sheet.level(), own, LocalDate.now(clock)));
        trail.outflow("accept-transfer", sheet.clientId(), sheet.level(), Set.of("P1", "P5"));
        return sheet;
    }
}
