package nl.weerthuis.housing.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import nl.weerthuis.housing.reservation.Hold;

/** A contract that was drawn up here is reported signed, without saying its terms again. */
@ApplicationScoped
public class SignDraft {

    private final TenancyRepository tenancies;
    private final Tenancies changes;

    SignDraft(TenancyRepository tenancies, Tenancies changes) {
        this.tenancies = tenancies;
        this.changes = changes;
    }

    public enum Outcome {
        SIGNED,
        UNCHANGED,
        /** Nobody said on which terms. */
        NO_DRAFT
    }

    /** In the caller's transaction; whoever calls has locked the hold and its dwelling. */
    public Outcome handle(Hold hold) {
        var known = tenancies.lockByOffer(hold.offerId());
        if (known.isEmpty()) {
            return Outcome.NO_DRAFT;
        }
        var tenancy = known.get();
        if (tenancy.status() != TenancyStatus.PREPARED || !hold.confirmed()) {
            return Outcome.UNCHANGED;
        }
        changes.sign(hold, tenancy.sheet().terms(), null);
        return Outcome.SIGNED;
    }
}
