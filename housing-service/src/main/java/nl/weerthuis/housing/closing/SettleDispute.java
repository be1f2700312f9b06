package nl.weerthuis.housing.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;

/** The region office decides on what a party said to be wrong. */
@ApplicationScoped
class SettleDispute {

    private final QuarterClosingRepository closings;
    private final HousingAccess access;
    private final Signer signer;

    SettleDispute(QuarterClosingRepository closings, HousingAccess access, Signer signer) {
        this.closings = closings;
        this.access = access;
        this.signer = signer;
    }

    record Command(UUID id, int number, DisputeOutcome outcome, String decision) {}

    @Transactional
    QuarterClosingView handle(Command command) {
        access.plannedRegion();
        var closing = closings.lock(command.id(), access.targets());
        closing.settle(command.number(), command.outcome(), command.decision(), signer.today());
        closings.flush();
        return closing.view(access.seesGroups());
    }
}
