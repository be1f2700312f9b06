package nl.weerthuis.housing.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;

/** A party says what is wrong instead of signing; the region office settles that. */
@ApplicationScoped
class DisputeQuarter {

    private final QuarterClosingRepository closings;
    private final HousingAccess access;
    private final Signer signer;

    DisputeQuarter(QuarterClosingRepository closings, HousingAccess access, Signer signer) {
        this.closings = closings;
        this.access = access;
        this.signer = signer;
    }

    record Command(UUID id, DisputeCode code, UUID targetId, Integer claimed) {}

    @Transactional
    QuarterClosingView handle(Command command) {
        var party = access.signatory();
        var closing = closings.lock(command.id(), access.targets());
        closing.dispute(new Dispute(
                party, command.code(), command.targetId(), command.claimed(), signer.today(), null, null, null));
        closings.flush();
        return closing.view(access.seesGroups());
    }
}
