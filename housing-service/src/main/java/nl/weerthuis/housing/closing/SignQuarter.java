package nl.weerthuis.housing.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.ledger.Contract;
import nl.weerthuis.housing.ledger.Ledger;
import nl.weerthuis.platform.rows.Duty;

/** A party signs. The second signature closes the quarter; at the end of a period what is left is carried over. */
@ApplicationScoped
class SignQuarter {

    private final QuarterClosingRepository closings;
    private final HousingAccess access;
    private final Signer signer;
    private final Ledger ledger;
    private final Duty duty;

    SignQuarter(QuarterClosingRepository closings, HousingAccess access, Signer signer, Ledger ledger, Duty duty) {
        this.closings = closings;
        this.access = access;
        this.signer = signer;
        this.ledger = ledger;
        this.duty = duty;
    }

    @Transactional
    QuarterClosingView handle(UUID id) {
        var party = access.signatory();
        var closing = closings.lock(id, access.targets());
        closing.sign(party, signer.subject(), signer.today());
        closings.flush();
        if (closing.isClosed()) {
            carryOver(closing.contract());
        }
        return closing.view(access.seesGroups());
    }

    /** The ledger's own work: a party that signs books nothing. */
    private void carryOver(Contract contract) {
        duty.run(() -> {
            ledger.lock(contract);
            ledger.settle(contract);
        });
    }
}
