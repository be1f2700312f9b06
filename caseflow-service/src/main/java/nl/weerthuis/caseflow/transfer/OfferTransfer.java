package nl.weerthuis.caseflow.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import nl.weerthuis.caseflow.access.AccessTrail;
import nl.weerthuis.caseflow.access.CaseAccess;
import nl.weerthuis.caseflow.casefile.Cases;
import nl.weerthuis.caseflow.casefile.Deed;
import nl.weerthuis.caseflow.organisation.Organisations;
import nl.weerthuis.platform.problem.Problem;
import nl.weerthuis.platform.problem.Violation;

/** The provider of a case offers it to another, who must accept. */
@ApplicationScoped
class OfferTransfer {

    record Command(UUID caseId, String ifMatch, UUID toProvider) {}

    private final Cases cases;
    private final TransferRepository transfers;
    private final Organisations organisations;
    private final CaseAccess access;
    private final AccessTrail trail;
    private final Clock clock;

    OfferTransfer(
            Cases cases,
            TransferRepository transfers,
            Organisations organisations,
            CaseAccess access,
            AccessTrail trail,
            Clock clock) {
        this.cases = cases;
        this.transfers = transfers;
        this.organisations = organisations;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    TransferView handle(Command command) {
        var own = access.provider();
        var sheet = cases.command(command.caseId(), command.ifMatch(), Deed.of("transfer-offered"));
        if (command.toProvider().equals(own) || !organisations.isProvider(command.toProvider())) {
            throw Problem.invalid(Violation.of("/toProviderId", "another-provider"));
        }
        var transfer = new ProviderTransfer(sheet, command.toProvider(), access.subject(), clock.instant());
        transfers.persistAndFlush(transfer);
        trail.outflow("offer-transfer", sheet.clientId(), sheet.level(), Set.of("P5"));
        return transfer.view(own);
    }
}
