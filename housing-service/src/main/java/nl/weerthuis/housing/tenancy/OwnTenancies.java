package nl.weerthuis.housing.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.weerthuis.housing.access.HousingAccess;
import nl.weerthuis.housing.dwelling.Premises;
import nl.weerthuis.housing.dwelling.Supply;
import nl.weerthuis.platform.problem.Problem;

/** The tenancies of the caller's own corporation. The dwelling is locked first, then the tenancy. */
@ApplicationScoped
public class OwnTenancies {

    private final TenancyRepository tenancies;
    private final HousingAccess access;
    private final Supply supply;

    OwnTenancies(TenancyRepository tenancies, HousingAccess access, Supply supply) {
        this.tenancies = tenancies;
        this.access = access;
        this.supply = supply;
    }

    /** A tenancy and its dwelling, both locked. */
    record Home(Tenancy tenancy, Premises dwelling) {}

    /** @throws Problem if the caller is no corporation, or it is not theirs */
    Home lock(UUID tenancyId) {
        access.corporation();
        var dwelling = tenancies
                .dwellingOf(tenancyId, access.holds())
                .orElseThrow(() -> Problem.unknown("tenancy", tenancyId));
        var premises = supply.lock(dwelling).orElseThrow(() -> Problem.unknown("tenancy", tenancyId));
        return new Home(tenancies.lock(tenancyId), premises);
    }

    /**
     * As {@link #lock}, for other features.
     *
     * @throws Problem if nobody lives there
     */
    public LivedIn requireLivedIn(UUID tenancyId) {
        var tenancy = lock(tenancyId).tenancy();
        tenancy.requireActive();
        var sheet = tenancy.sheet();
        return new LivedIn(sheet.id(), sheet.offerId(), sheet.dwellingId(), sheet.corporationId(), sheet.region());
    }

    /** The answer carries the new version, which the database gives. */
    void flush() {
        tenancies.flush();
    }
}
